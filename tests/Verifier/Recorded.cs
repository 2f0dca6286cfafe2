using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>A recorded version with its leaf, as the format of leaves has it, put together by hand.</summary>
internal sealed record Recorded(string Leaf, byte[] Salt, string Key, string Version)
{
    public const string Act = "019b7d5a-0000-7000-8000-000000000001";

    /// <summary>The version's columns in the order of their names, which the caller sees to.</summary>
    public static Recorded Make(int seq, string key = """{"audit":"norfolk/audit-1"}""", string version = """{"armoury":"norfolk/hq","audit":"norfolk/audit-1","independent":"true","recorded_at":"2026-01-02T03:00:00Z","summary":"All “keys” counted\nTwice"}""")
    {
        var salt = Enumerable.Range(seq, 16).Select(number => (byte)number).ToArray();
        var leaf = $$"""{"act":"{{Act}}","at":"2026-01-02T03:04:05.123456Z","commit":"{{Digest(salt, version)}}","key":"{{Digest(salt, key)}}","kind":"armoury_audits","scope":"force/norfolk","seq":{{seq}},"v":1}""";
        return new Recorded(leaf, salt, key, version);
    }

    public static string Digest(byte[] salt, string text) => Convert.ToBase64String(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]));

    /// <summary>What a proof file carries for those who may see the record.</summary>
    public string Extra => JsonSerializer.Serialize(new { leaf = Leaf, salt = Convert.ToBase64String(Salt), key = Key, version = Version });

    /// <summary>What a proof file carries for those who may not.</summary>
    public string ExtraOfLeaf => JsonSerializer.Serialize(new { leaf = Leaf });
}
