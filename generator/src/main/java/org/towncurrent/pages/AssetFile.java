package org.towncurrent.pages;

/**
 * An asset as published in a program's folder.
 *
 * @param path within the program's folder, with a hash of its content in the name
 * @param integrity its SHA-384 as the {@code integrity} attribute takes it
 */
public record AssetFile(String path, String integrity) {}
