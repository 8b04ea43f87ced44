package org.clew.plan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes every statement that the program runs under a name, which those of libraries have
 * not: it stands between the program and the driver.
 */
class RecordedStatements implements BeanPostProcessor {

	private static final String UNNAMED = "unnamed";

	private final List<Recorded> all = new CopyOnWriteArrayList<>();

	/** A statement as it was run. */
	record Recorded(String name, String text, Value parameters) {
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof Driver driver) ? proxy(Driver.class, driver, UNNAMED) : bean;
	}

	/** What was run since this was last asked for. */
	List<Recorded> take() {
		List<Recorded> taken = new ArrayList<>(this.all);
		this.all.removeAll(taken);
		return taken;
	}

	private <T> T proxy(Class<T> type, T target, String name) {
		InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method,
				(arguments != null) ? arguments : new Object[0], name);
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private Object invoke(Object target, Method method, Object[] arguments, String inherited) throws Throwable {
		String name = inherited;
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i] instanceof TransactionConfig config && config.metadata().containsKey("statement")) {
				name = config.metadata().get("statement").asString();
			}
		}
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i] instanceof TransactionCallback<?> callback) {
				String named = name;
				arguments[i] = (TransactionCallback<?>) transaction -> callback
					.execute(proxy(TransactionContext.class, transaction, named));
			}
		}
		if (method.getName().equals("run") && !name.equals(UNNAMED)) {
			record(name, arguments);
		}
		Object result;
		try {
			result = method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
		return switch (result) {
			case Session session -> proxy(Session.class, session, name);
			case Transaction transaction -> proxy(Transaction.class, transaction, name);
			case null, default -> result;
		};
	}

	private void record(String name, Object[] arguments) {
		String text = "";
		Value parameters = Values.value(Map.of());
		for (Object argument : arguments) {
			switch (argument) {
				case String given -> text = given;
				case Query query -> {
					text = query.text();
					parameters = query.parameters();
				}
				case Value value -> parameters = value;
				case Map<?, ?> map -> parameters = Values.value(map);
				default -> {
				}
			}
		}
		this.all.add(new Recorded(name, text, parameters));
	}

}
