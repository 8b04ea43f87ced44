package org.clew.source;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true, timeout = 5)
interface SourceRepository extends Repository<Source, String> {

	Optional<Source> findById(String id);

	Page<Source> findAll(Pageable page);

}
