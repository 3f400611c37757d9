using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>What tasks of one service cannot see, over its deployments.</summary>
/// <param name="UnreachableEndpoints">The endpoints that some of them certainly cannot reach.</param>
/// <param name="PossiblyUnreachableEndpoints">The endpoints that some of them perhaps cannot reach, without those above.</param>
/// <param name="RunningCount">How many tasks that concerns.</param>
/// <param name="Details">A line for each deployment that says more than there is room for in a card.</param>
internal sealed record ReachabilitySummary(
    IReadOnlyList<TopologyEndpoint> UnreachableEndpoints, IReadOnlyList<TopologyEndpoint> PossiblyUnreachableEndpoints, int RunningCount, string Details)
{
    /// <summary>How many names a line gives; a young namespace of a thousand services has hundreds of them for each.</summary>
    private const int MaxListedEndpoints = 8;

    public static ReachabilitySummary Create(IEnumerable<StaleTasks> blind)
    {
        List<StaleTasks> all = [.. blind];
        List<TopologyEndpoint> cannot = [.. all.SelectMany(static tasks => tasks.UnreachableEndpoints).DistinctBy(static endpoint => endpoint.Key)];
        var certain = cannot.Select(static endpoint => endpoint.Key).ToHashSet();
        return new ReachabilitySummary(
            cannot,
            [
                .. all.SelectMany(static tasks => tasks.PossiblyUnreachableEndpoints)
                    .DistinctBy(static endpoint => endpoint.Key)
                    .Where(endpoint => !certain.Contains(endpoint.Key)),
            ],
            all.Sum(static tasks => tasks.RunningCount),
            string.Join('\n', all.Select(Describe)));
    }

    private static string Describe(StaleTasks tasks)
    {
        var words = $"{MessageFormatter.FormatCount(tasks.RunningCount, "running task")} of the deployment of {TopologyTableWriter.Time(tasks.DeployedAt)}";
        words += tasks.UnreachableEndpoints.Count > 0 ? $" cannot reach {JoinNames(tasks.UnreachableEndpoints)}" : "";
        words += tasks is { UnreachableEndpoints.Count: > 0, PossiblyUnreachableEndpoints.Count: > 0 } ? " and" : "";
        words += tasks.PossiblyUnreachableEndpoints.Count > 0 ? $" may not reach {JoinNames(tasks.PossiblyUnreachableEndpoints)}" : "";
        return words + ". Deploy the service again to change that.";
    }

    private static string JoinNames(IReadOnlyList<TopologyEndpoint> endpoints) =>
        string.Join(", ", endpoints.Take(MaxListedEndpoints))
        + (endpoints.Count > MaxListedEndpoints
            ? string.Create(CultureInfo.InvariantCulture, $" and {endpoints.Count - MaxListedEndpoints} more")
            : "");
}
