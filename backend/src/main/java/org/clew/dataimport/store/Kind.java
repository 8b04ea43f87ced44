package org.clew.dataimport.store;

import java.util.Locale;

/** What is stored. */
public enum Kind {

	ENTITY, EDGE, SOURCE, CLAIM;

	/** As it stands at claims and changes. */
	String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
