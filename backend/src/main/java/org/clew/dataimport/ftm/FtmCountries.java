package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.NodeFact;
import org.jspecify.annotations.Nullable;

/**
 * Countries that codes stand for: those of ISO 3166-1, and what FollowTheMoney knows
 * beside them, such as states that are no more.
 */
final class FtmCountries {

	static final String TYPE = "Country";

	private static final String ID = "country-";

	private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private final Map<String, String> known;

	private final List<String> noCountries;

	FtmCountries(FtmModel model, FtmTable table) {
		this.known = model.countries();
		this.noCountries = table.noCountries();
	}

	/** The code of a country; {@code null} if a value is none. */
	@Nullable String code(String value) {
		String code = value.strip().toLowerCase(Locale.ROOT);
		boolean isCountry = this.known.containsKey(code) || ISO.contains(code.toUpperCase(Locale.ROOT));
		return (isCountry && !this.noCountries.contains(code)) ? code : null;
	}

	/** Whether a value is a code, though it may be no country's. */
	boolean isCode(String value) {
		return code(value) != null || this.known.containsKey(value);
	}

	/** The code of the country that an entity is, by its id. */
	@Nullable String codeOf(FtmRecord record) {
		String id = record.id();
		String code = id.startsWith(ID) ? code(id.substring(ID.length())) : null;
		return (code != null && id(code).equals(id)) ? code : null;
	}

	static String id(String code) {
		return ID + code;
	}

	NodeFact country(String code, List<ClaimFact> claims) {
		String upper = code.toUpperCase(Locale.ROOT);
		String name = ISO.contains(upper) ? Locale.of("", upper).getDisplayCountry(Locale.ENGLISH)
				: this.known.getOrDefault(code, upper);
		return new NodeFact(id(code), TYPE, name, null, null, null, properties(code), claims);
	}

	static Map<String, Object> properties(String code) {
		String upper = code.toUpperCase(Locale.ROOT);
		return ISO.contains(upper) ? Map.of(FtmKeys.COUNTRY, code, "code", upper) : Map.of(FtmKeys.COUNTRY, code);
	}

}
