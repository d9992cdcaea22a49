package org.towncurrent.facts;

import java.util.Optional;

/** The Consultant that assists the municipality with the program. */
public record Consultant(
    String name,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> website,
    boolean sample,
    Origin origin) {}
