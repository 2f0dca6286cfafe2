using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Asks one witness to cosign a checkpoint, and keeps what it says.</summary>
internal sealed class AskWitness(Store store, HttpClient http, Witness witness)
{
    private const string SizeType = "text/x.tlog.size";
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Asks unless it cosigned this checkpoint already.</summary>
    /// <returns>Null when it cosigned; else what it said, in words.</returns>
    public async Task<string?> RunAsync(StoredCheckpoint checkpoint, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        var (number, known, _) = await CheckpointRows.CosignedByAsync(book, witness.Name, witness.Key, cancel);
        if (number >= checkpoint.Number) return null;
        var answer = await SendAsync(book, Math.Min(known, checkpoint.Checkpoint.Size), checkpoint, cancel);
        // It last signed something else than we know of: it says what, and is asked once more from there.
        if (answer is { Status: HttpStatusCode.Conflict, Size: { } size })
        {
            if (size > checkpoint.Checkpoint.Size) return $"It says that it has seen {size:N0} entries of this ledger, and there are {checkpoint.Checkpoint.Size:N0}: find out why before anything else.";
            answer = await SendAsync(book, size, checkpoint, cancel);
        }

        if (answer.Status != HttpStatusCode.OK) return Words(answer.Status);
        if (Find(answer.Body, checkpoint) is not { } line) return "It answered without a right cosignature of its own.";
        await using var recorder = await store.Recorder.OpenConnectionAsync(cancel);
        await CheckpointRows.AddAsync(recorder, checkpoint, new Cosigned(witness.Name, witness.Key, line.CosignedAt!.Value, line), cancel);
        return null;
    }

    private async Task<Answer> SendAsync(NpgsqlConnection book, long from, StoredCheckpoint checkpoint, CancellationToken cancel)
    {
        var file = await Proofs.ConsistencyAsync(book, from, checkpoint, cancel);
        using var content = new ByteArrayContent(file.ToBytes());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "utf-8");
        using var response = await http.PostAsync(witness.Submission, content, cancel);
        if (response.Content.Headers.ContentLength > LongestAnswer) throw new HttpRequestException("its answer is too long");
        var body = await response.Content.ReadAsStringAsync(cancel);
        var isSize = response.StatusCode == HttpStatusCode.Conflict && response.Content.Headers.ContentType?.MediaType == SizeType;
        return new Answer(response.StatusCode, body, isSize && long.TryParse(body.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null);
    }

    private NoteSignature? Find(string body, StoredCheckpoint checkpoint) => body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NoteSignature.Parse)
        .FirstOrDefault(line => line.IsOf(witness.Key) && witness.Key.Verifies(checkpoint.Note.Text, line.Signature.Span));

    private static string Words(HttpStatusCode status) => (int)status switch
    {
        400 => "It says that the earlier size is greater than the checkpoint’s (400).",
        403 => "It knows this ledger by another key (403): give it the present one.",
        404 => "It does not know this ledger (404): give it the ledger’s name and key.",
        409 => "It last signed another checkpoint than it says (409).",
        422 => "It says that this checkpoint does not go on from the one that it signed last (422): find out why before anything else.",
        var other => string.Create(CultureInfo.InvariantCulture, $"It answered {other}."),
    };

    /// <summary>What a witness answered.</summary>
    /// <param name="Size">What it says that it signed last.</param>
    private sealed record Answer(HttpStatusCode Status, string Body, long? Size);
}
