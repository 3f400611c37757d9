using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>What tasks of one service cannot see, over its deployments.</summary>
/// <param name="CannotSee">The endpoints that some of them certainly cannot reach.</param>
/// <param name="MayNotSee">The endpoints that some of them perhaps cannot reach, without those above.</param>
/// <param name="Running">How many tasks that concerns.</param>
/// <param name="Words">A line for each deployment that says more than there is room for in a card.</param>
internal sealed record MapSight(
    IReadOnlyList<TopologyEndpoint> CannotSee, IReadOnlyList<TopologyEndpoint> MayNotSee, int Running, string Words)
{
    /// <summary>How many names a line gives; a young namespace of a thousand services has hundreds of them for each.</summary>
    private const int MostNamed = 8;

    public static MapSight Of(IEnumerable<BlindTasks> blind)
    {
        List<BlindTasks> all = [.. blind];
        List<TopologyEndpoint> cannot = [.. all.SelectMany(static tasks => tasks.CannotSee).DistinctBy(static endpoint => endpoint.Key)];
        var certain = cannot.Select(static endpoint => endpoint.Key).ToHashSet();
        return new MapSight(
            cannot,
            [
                .. all.SelectMany(static tasks => tasks.MayNotSee)
                    .DistinctBy(static endpoint => endpoint.Key)
                    .Where(endpoint => !certain.Contains(endpoint.Key)),
            ],
            all.Sum(static tasks => tasks.RunningCount),
            string.Join('\n', all.Select(WordsOf)));
    }

    private static string WordsOf(BlindTasks tasks)
    {
        var words = $"{MessageText.Count(tasks.RunningCount, "running task")} of the deployment of {TopologyTable.Time(tasks.DeployedAt)}";
        words += tasks.CannotSee.Count > 0 ? $" cannot reach {Names(tasks.CannotSee)}" : "";
        words += tasks is { CannotSee.Count: > 0, MayNotSee.Count: > 0 } ? " and" : "";
        words += tasks.MayNotSee.Count > 0 ? $" may not reach {Names(tasks.MayNotSee)}" : "";
        return words + ". Deploy the service again to change that.";
    }

    private static string Names(IReadOnlyList<TopologyEndpoint> endpoints) =>
        string.Join(", ", endpoints.Take(MostNamed))
        + (endpoints.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $" and {endpoints.Count - MostNamed} more")
            : "");
}
