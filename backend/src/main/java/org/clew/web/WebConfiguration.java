package org.clew.web;

import java.math.BigInteger;
import java.util.Set;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.MimeType;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The web server and its JSON.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final Set<String> UNASKED = Set.of("yaml", "cbor", "smile");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new UnknownAddress()).addPathPatterns("/api/**");
		registry.addInterceptor(new UnknownParameters()).addPathPatterns("/api/**");
	}

	/**
	 * Bodies are JSON, or what a call itself reads: the other formats come with
	 * libraries.
	 */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.configureMessageConvertersList(converters -> converters.removeIf(WebConfiguration::isUnasked));
	}

	private static boolean isUnasked(HttpMessageConverter<?> converter) {
		return converter.getSupportedMediaTypes()
			.stream()
			.map(MimeType::getSubtype)
			.anyMatch(type -> UNASKED.stream().anyMatch(type::contains));
	}

	/**
	 * Ids of imported data may contain a slash; it arrives as %2F and stays in its
	 * segment.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
		return factory -> factory.addConnectorCustomizers(
				connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
		return factory -> factory.addContextCustomizers(context -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ServerProblems.class.getName());
			}
		});
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> noCallForAClientThatIsGone() {
		return factory -> {
			factory.setProtocol(WatchableHttp11.class.getName());
			factory.addEngineValves(new GoneClients(), new CutAnswers());
		};
	}

	@Bean
	JsonMapperBuilderCustomizer integersThatJavaScriptCannotHold() {
		return builder -> builder
			.addModule(new SimpleModule("integers").addSerializer(Long.class, new SafeInteger<>(Long.class))
				.addSerializer(Long.TYPE, new SafeInteger<>(Long.TYPE))
				.addSerializer(BigInteger.class, new SafeInteger<>(BigInteger.class)));
	}

	/** Integers beyond 2^53 as strings: a JavaScript client would round them silently. */
	private static final class SafeInteger<N extends Number> extends StdSerializer<N> {

		private static final BigInteger LIMIT = BigInteger.TWO.pow(53);

		SafeInteger(Class<N> type) {
			super(type);
		}

		@Override
		public void serialize(N value, JsonGenerator generator, SerializationContext context) {
			BigInteger integer = (value instanceof BigInteger big) ? big : BigInteger.valueOf(value.longValue());
			if (integer.abs().compareTo(LIMIT) > 0) {
				generator.writeString(integer.toString());
			}
			else {
				generator.writeNumber(integer.longValue());
			}
		}

	}

}
