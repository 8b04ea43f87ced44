package org.clew.dataimport.job;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goes on with interrupted imports where Clew is started to stay. */
@Component
@ConditionalOnWebApplication
class ResumedImports {

	private final Imports imports;

	ResumedImports(Imports imports) {
		this.imports = imports;
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.imports.resume();
	}

}
