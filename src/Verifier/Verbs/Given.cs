using ArmedPolicingGov.Verifier.Notes;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Reads what the command line names.</summary>
internal static class Given
{
    /// <summary>Far more than any proof or checkpoint has.</summary>
    private const int LargestFile = 1 << 20;

    public static byte[] File(string path)
    {
        try
        {
            return new FileInfo(path).Length <= LargestFile ? System.IO.File.ReadAllBytes(path) : throw new WronglyCalled($"{path} is larger than a mebibyte: it is no proof and no checkpoint.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WronglyCalled($"{path} could not be read: {problem.Message}");
        }
    }

    public static Checkpoint Checkpoint(string path) => Notes.Checkpoint.Parse(path, File(path));

    public static VerifierKey Key(string option, string text, KeyType type)
    {
        var key = VerifierKey.Parse(text) ?? throw new WronglyCalled($"{option}: “{text}” is no Ed25519 verifier key (name, identifier and base 64, joined by +), or its identifier is not its own.");
        return key.Type == type ? key : throw new WronglyCalled($"{option}: the key of {key.Name} is a {Word(key.Type)}’s, and a {Word(type)}’s is wanted.");
    }

    private static string Word(KeyType type) => type == KeyType.Log ? "log" : "witness";
}
