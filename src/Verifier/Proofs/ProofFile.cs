using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Proofs;

/// <summary>A <c>.tlog-proof</c> (C2SP tlog-proof): that some bytes stand at a place of a log, by a path to a checkpoint.</summary>
/// <param name="Extra">What the file carries beside; nothing vouches for it until it is compared with what is proved.</param>
internal sealed record ProofFile(byte[]? Extra, long Index, IReadOnlyList<Hash> Path, Checkpoint Checkpoint)
{
    private const string Title = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";

    /// <summary>Reads the file; nothing of it is checked yet.</summary>
    /// <exception cref="DoesNotHold">It is no proof file.</exception>
    public static ProofFile Parse(string place, byte[] file)
    {
        var (lines, checkpoint) = Above.Checkpoint(place, file);
        if (lines[0] != Title) throw new DoesNotHold($"{place}, line 1: a proof file begins with {Title}.");
        var at = lines.Count > 1 && lines[1].StartsWith(ExtraWord, StringComparison.Ordinal) ? 2 : 1;
        var extra = at == 1 ? null : Strict.Base64(lines[1][ExtraWord.Length..]) ?? throw new DoesNotHold($"{place}, line 2: what follows “extra” is not base 64.");
        if (at == lines.Count || !lines[at].StartsWith(IndexWord, StringComparison.Ordinal) || Strict.Number(lines[at][IndexWord.Length..]) is not { } index)
            throw new DoesNotHold($"{place}, line {at + 1}: “index” and the entry’s number should stand here.");
        return new ProofFile(extra, index, Above.Hashes(place, lines, at + 1), checkpoint);
    }
}
