package org.clew.contract;

import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
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
abstract class ContractSuite implements SearchContract, NeighbourhoodContract, PagingContract, PathContract,
		ConnectionContract, EvidenceContract, QueryContract, ViewContract, ImportContract, ImportIdentityContract,
		ExportContract, FoundingFacts, BadInputContract, DescriptionContract, HttpContract, HeaderContract,
		AccessContract, ServiceContract {

	@LocalServerPort
	private int port;

	@Autowired
	private Driver driver;

	@Override
	public Api api() {
		return new Api(this.port);
	}

	@Override
	public Driver driver() {
		return this.driver;
	}

}
