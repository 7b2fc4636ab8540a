package dev.mockingbird.store;

import dev.mockingbird.interview.Receipt;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Replies that were recorded, inside a transaction that the caller holds.
record ReceiptRows(Handle handle) {
  /// Keeps a receipt.
  ///
  /// @return false if one is kept under its key, by whoever was first
  boolean insert(String interview, Receipt receipt, long version) {
    return handle.execute(
            """
            INSERT INTO receipts (interview, key, print, version, outcome) VALUES (?, ?, ?, ?, '')
            ON CONFLICT (interview, key) DO NOTHING
            """,
            interview,
            receipt.key(),
            receipt.print(),
            version)
        == 1;
  }

  Optional<Receipt.Kept> find(String interview, String key) {
    return handle
        .createQuery("SELECT print, version, outcome FROM receipts WHERE interview = ? AND key = ?")
        .bind(0, interview)
        .bind(1, key)
        .map(
            (row, _) ->
                new Receipt.Kept(
                    new Receipt(key, row.getString(1)), row.getLong(2), row.getString(3)))
        .findOne();
  }

  void told(String interview, String key, String outcome) {
    handle.execute(
        "UPDATE receipts SET outcome = ? WHERE interview = ? AND key = ? AND outcome = ''",
        outcome,
        interview,
        key);
  }
}
