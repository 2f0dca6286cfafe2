using ArmedPolicingGov.Ledger.Notes;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Known keys and notes.</summary>
internal static class Vectors
{
    public const string SpecificationKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    public const string SpecificationNote =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """;

    public const string LogKey = "armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";

    public const string WitnessKey = "witness.hmicfrs.example/w1+6c237dfe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";

    public const string CheckpointText =
        """
        armedpolicinggov.example/ledger
        8
        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

        """;

    public const string LogLine = "— armedpolicinggov.example/ledger Q1yMBJ2E5s+nX1LRiWutR7igK4j1pHiH1oceQcvELyL4/X8Xpa8qIYh2TSup17nSG/9kx7JVj+gxFziI/y/SRj4j/g8=";

    public const string WitnessLine = "— witness.hmicfrs.example/w1 bCN9/gAAAABk9m+Aw7Z7cypm4/ZkhdPO/fIMgq3CddO3z2jV4uvjzfYN4JtzZtdNFe+QxmRUyY2m8HIMHtSTPuVmNTQlUwXq0+jVCg==";

    public const string Cosigned = $"{CheckpointText}\n{LogLine}\n{WitnessLine}\n";

    public const string Proof =
        $"""
        c2sp.org/tlog-proof@v1
        index 5
        vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=
        yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
        037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=

        {Cosigned}
        """;

    public static readonly DateTimeOffset WitnessTime = DateTimeOffset.FromUnixTimeSeconds(1_693_872_000);

    public static SigningKey Log { get; } = new("armedpolicinggov.example/ledger", Counting(0));

    public static SigningKey Witness { get; } = new("witness.hmicfrs.example/w1", Counting(0x20));

    private static byte[] Counting(int from) => [.. Enumerable.Range(from, 32).Select(at => (byte)at)];
}
