package org.towncurrent.facts;

/** The parts of a rate, as Table IV.B.3 of the 2024 Guidelines names them. */
public enum ComponentKind {
  /** Supply and renewable energy content. */
  SUPPLY,
  /** Consultant services. */
  CONSULTANT,
  /** Municipality services, such as an operational adder. */
  MUNICIPALITY,
  /** Other services. */
  OTHER
}
