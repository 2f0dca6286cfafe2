using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation;

/// <summary>How much a force does in a year, by published figures (see Published/README.md).</summary>
internal sealed class Volumes
{
    private readonly Dictionary<string, int> national = Tables.Rows("national").ToDictionary(row => row["figure"], row => Tables.Number(row["value"]), StringComparer.Ordinal);
    private readonly Dictionary<string, double> shares;
    private readonly double scale;

    public Volumes(Reference reference, DateOnly day, double scale)
    {
        this.scale = scale;
        var rows = Tables.Rows("volumes");
        var territorial = rows.Where(row => reference.ForceAt(row["force"], day).Territorial).ToList();
        var published = territorial.Where(row => row["share_percent"].Length > 0).ToList();
        var rest = territorial.Except(published).Sum(Operations);
        var left = 1 - published.Sum(Published);
        shares = rows.ToDictionary(row => row["force"], row =>
            row["share_percent"].Length > 0 ? Published(row)
            : territorial.Contains(row) ? left * Operations(row) / rest
            : (double)Operations(row) / national["operations"], StringComparer.Ordinal);
    }

    /// <summary>The share of armed deployments with an armed response vehicle.</summary>
    public double VehicleShare => national["arv_percent"] / 100.0;

    /// <summary>The share of armed deployments with a discharge.</summary>
    public double DischargeShare => national["discharges_per_10000"] / 10_000.0;

    /// <summary>Armed deployments in a year.</summary>
    public double Deployments(string force) => shares[force] * national["operations"] * scale;

    public int ArmedOfficers(string force) => Math.Max(8, (int)Math.Round(shares[force] * national["armed_officers"] * scale));

    private static int Operations(IReadOnlyDictionary<string, string> row) => Tables.Number(row["operations"]);

    private static double Published(IReadOnlyDictionary<string, string> row) => Tables.Number(row["share_percent"]) / 100.0;
}
