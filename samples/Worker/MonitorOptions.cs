namespace Worker;

/// <summary>The section <c>Monitor</c>: the monitored services, and the interval of the polls.</summary>
internal sealed class MonitorOptions
{
    public string Cluster { get; set; } = "";

    public IList<string> Services { get; } = [];

    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);
}
