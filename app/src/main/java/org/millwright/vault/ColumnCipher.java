package org.millwright.vault;

/** Encrypts values of sensitive columns, with the keys of the current zone. */
public interface ColumnCipher {

    /** @return text for the column, some 40 characters longer than 4/3 of the plaintext; different at every call */
    String encrypt(Place place, String plaintext);

    /** @throws NotGenuine when the text was changed, or written for another zone, table, column or row */
    String decrypt(Place place, String ciphertext);

    /**
     * A keyed hash by which equal values of a column are found without reading them; of no use to whoever has the database but not the keystore.
     * Outlives rotation, since it could not be computed anew without the values.
     *
     * @param column     {@code table.column}; the same value hashes differently in another column and in another zone
     * @param normalised the value in the one form in which it is compared
     * @return 64 hexadecimal digits
     */
    String blindIndex(String column, String normalised);
}
