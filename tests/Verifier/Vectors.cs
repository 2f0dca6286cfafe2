using ArmedPolicingGov.Verifier.Notes;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>Known answers, made by other programs than this one.</summary>
internal static class Vectors
{
    public const string LogKey = "armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    public const string WitnessKey = "witness.hmicfrs.example/w1+6c237dfe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    public const string Origin = "armedpolicinggov.example/ledger";
    public const string WitnessName = "witness.hmicfrs.example/w1";
    public const long CosignedAt = 1693872000;

    public const string Text = "armedpolicinggov.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
    public const string LogLine = "— armedpolicinggov.example/ledger Q1yMBJ2E5s+nX1LRiWutR7igK4j1pHiH1oceQcvELyL4/X8Xpa8qIYh2TSup17nSG/9kx7JVj+gxFziI/y/SRj4j/g8=\n";
    public const string WitnessLine = "— witness.hmicfrs.example/w1 bCN9/gAAAABk9m+Aw7Z7cypm4/ZkhdPO/fIMgq3CddO3z2jV4uvjzfYN4JtzZtdNFe+QxmRUyY2m8HIMHtSTPuVmNTQlUwXq0+jVCg==\n";
    public const string Checkpoint = Text + "\n" + LogLine;
    public const string Cosigned = Checkpoint + WitnessLine;

    public const string Proof =
        "c2sp.org/tlog-proof@v1\nindex 5\nvBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=\nyoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n\n" + Cosigned;

    /// <summary>The eight entries that implementations of RFC 6962 are tried on.</summary>
    public static readonly IReadOnlyList<byte[]> Entries =
    [
        .. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(Convert.FromHexString),
    ];

    public static readonly IReadOnlyList<string> Leaves =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7", "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f", "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1",
    ];

    /// <summary>The roots of the trees of one to eight of those entries.</summary>
    public static readonly IReadOnlyList<(string Hex, string Base64)> Roots =
    [
        ("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="),
        ("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="),
        ("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc="),
        ("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7", "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="),
        ("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ="),
        ("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef", "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8="),
        ("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw="),
        ("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="),
    ];

    public const string Node01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    public const string Node23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    public const string Node45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    public const string Node67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    public const string Node03 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    public const string Node47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    /// <summary>The log’s signing key: the bytes from 0 to 31.</summary>
    public static SigningKey Log { get; } = new(Origin, KeyType.Log, [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    /// <summary>The witness’s signing key: the bytes from 32 to 63.</summary>
    public static SigningKey Witness { get; } = new(WitnessName, KeyType.Witness, [.. Enumerable.Range(32, 32).Select(number => (byte)number)]);

    public static DateTimeOffset Then { get; } = DateTimeOffset.FromUnixTimeSeconds(CosignedAt);

    /// <summary>A checkpoint of a tree, signed by the log and, where given, cosigned.</summary>
    public static string Sign(PlainTree tree, int size, SigningKey? log = null, params SigningKey[] witnesses)
    {
        log ??= Log;
        var text = $"{log.Verifier.Name}\n{size}\n{tree.Root(size)}\n";
        return $"{text}\n{log.Line(text, Then)}{string.Concat(witnesses.Select(witness => witness.Line(text, Then)))}";
    }
}
