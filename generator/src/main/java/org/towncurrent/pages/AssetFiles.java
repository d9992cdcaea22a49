package org.towncurrent.pages;

/** The assets every page may refer to. */
public record AssetFiles(
    AssetFile style, AssetFile print, AssetFile icon, AssetFile today, AssetFile calculator) {}
