using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>How pages say what stands in somebody’s way.</summary>
internal static class ObstacleText
{
    /// <summary>"Suspended"; "Below the rank that is asked for: inspector, substantive, by the nation".</summary>
    public static string Words(this Obstacle obstacle) => $"{Codes.Obstacle.Words(obstacle.Reason)}{(obstacle.About is { } about ? $": {about}" : "")}";
}
