package org.clew.contract;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * All that clients rely on, over HTTP, on the founding graph; run against each kind of
 * database.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class ContractSuite implements SearchContract, NeighbourhoodContract, PathContract, ConnectionContract,
		EvidenceContract, QueryContract, FoundingFacts, BadInputContract, ServiceContract {

	@LocalServerPort
	private int port;

	@Override
	public Api api() {
		return new Api(this.port);
	}

}
