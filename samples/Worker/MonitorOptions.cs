namespace Worker;

/// <summary>The section <c>Watch</c>: what is watched, and how often.</summary>
internal sealed class MonitorOptions
{
    public string Cluster { get; set; } = "";

    public IList<string> Services { get; } = [];

    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);
}
