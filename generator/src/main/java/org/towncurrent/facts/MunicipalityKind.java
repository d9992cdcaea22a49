package org.towncurrent.facts;

/** A city or a town: they differ in who decides and in which hall notices are posted. */
public enum MunicipalityKind {
  CITY,
  TOWN
}
