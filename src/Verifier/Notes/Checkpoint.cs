using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Notes;

/// <summary>A note that says which log, how many entries it has, and the root over them (C2SP tlog-checkpoint).</summary>
/// <param name="Place">Where it stands.</param>
internal sealed record Checkpoint(string Place, string Origin, long Size, Hash Root, SignedNote Note)
{
    public static Checkpoint Parse(string place, byte[] note) =>
        Parse(place, Strict.Text(note) ?? throw new DoesNotHold($"{place} is not UTF-8."));

    /// <summary>Reads a checkpoint; nobody’s signature is checked yet.</summary>
    /// <exception cref="DoesNotHold">It is no checkpoint.</exception>
    public static Checkpoint Parse(string place, string note)
    {
        var signed = SignedNote.Parse(place, note);
        if (signed.Text[..^1].Split('\n') is not [var origin, var size, var root, ..] lines || lines.Any(line => line.Length == 0))
            throw new DoesNotHold($"{place} is no checkpoint: its text is not at least three lines, none of them empty.");
        return new Checkpoint(place, origin,
            Strict.Number(size) ?? throw new DoesNotHold($"{place}: “{Shown.Text(size)}” is not a tree’s size."),
            Strict.Hash(root) ?? throw new DoesNotHold($"{place}: “{Shown.Text(root)}” is not the base 64 of a root."), signed);
    }

    public override string ToString() => $"{Place} ({Shown.Count(Size, "entry", "entries")})";
}
