using System.Globalization;

namespace ArmedPolicingGov.Verifier.Witnessing;

/// <summary>What a witness answers, as C2SP tlog-witness has it.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "text/plain; charset=utf-8")
{
    public static Answer Cosigned(string line) => new(200, line);

    public static Answer Malformed(string why) => new(400, why + "\n");

    public static Answer NotSigned(string why) => new(403, why + "\n");

    public static Answer UnknownLog { get; } = new(404, "This witness does not know that log.\n");

    /// <summary>The asker's idea of what was cosigned last is not right; the body says what is.</summary>
    public static Answer OtherSize(long last) => new(409, last.ToString(CultureInfo.InvariantCulture) + "\n", "text/x.tlog.size");

    public static Answer TooLarge { get; } = new(413, "The request is too large.\n");

    public static Answer NotConsistent(string why) => new(422, why + "\n");
}
