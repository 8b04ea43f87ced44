package org.clew.benchmark.graph;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The entities by number, the types one after the other.
 */
final class Population {

	/** A prime greater than any number of entities, which scatters ranks over numbers. */
	private static final long SCATTER = 2_147_483_647L;

	private final Map<EntityType, Block> blocks = new EnumMap<>(EntityType.class);

	private final EntityType[] types = EntityType.values();

	/** The entities {@code first} to {@code first + size - 1}. */
	record Block(int first, int size) {
	}

	Population(GraphShape shape) {
		int first = 0;
		for (EntityType type : this.types) {
			int size = switch (type) {
				case COUNTRY -> GraphShape.COUNTRIES;
				case STATEMENT -> shape.entities() - first;
				default -> shape.scaled(type.perMillion());
			};
			this.blocks.put(type, new Block(first, size));
			first += size;
		}
	}

	Block block(EntityType type) {
		Block block = this.blocks.get(type);
		if (block == null) {
			throw new IllegalStateException("no " + type);
		}
		return block;
	}

	EntityType type(int entity) {
		int type = 0;
		while (entity >= block(this.types[type]).first() + block(this.types[type]).size()) {
			type++;
		}
		return this.types[type];
	}

	String id(int entity) {
		EntityType type = type(entity);
		return type.idPrefix() + (entity - block(type).first());
	}

	/** The one that is the n-th in turn, round and round. */
	int inTurn(EntityType type, int n) {
		Block block = block(type);
		return block.first() + n % block.size();
	}

	/**
	 * One by chance, some more often than others: rank r comes with a probability
	 * proportional to r<sup>1/skew - 1</sup>, so that the degrees follow a power law of
	 * exponent 1 + skew / (skew - 1). A skew of 1 prefers none. Ranks are the same in
	 * every draw: who is met often also sits on many boards.
	 */
	int byChance(EntityType type, double skew, SplittableRandom random) {
		Block block = block(type);
		long rank = (long) (block.size() * Math.pow(random.nextDouble(), skew));
		return block.first() + (int) (rank * SCATTER % block.size());
	}

	/** One of the same type that stands close by: a relative. */
	int near(int entity, SplittableRandom random) {
		Block block = block(type(entity));
		int offset = entity - block.first() + 1 + random.nextInt(8);
		return block.first() + offset % block.size();
	}

}
