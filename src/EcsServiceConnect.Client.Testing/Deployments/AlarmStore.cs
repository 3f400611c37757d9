namespace EcsServiceConnect.Client.Testing;

/// <summary>The CloudWatch alarms in the ALARM state, and the deployments that monitor alarms.</summary>
internal sealed class AlarmStore
{
    private readonly SortedSet<string> _raised = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, ServiceDeploymentState>> _monitoring = new(StringComparer.Ordinal);

    /// <summary>The names of the alarms in the ALARM state, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Raised => [.. _raised];

    /// <summary>Raises an alarm; false if it is in the ALARM state already.</summary>
    public bool TryRaise(string name) => _raised.Add(name);

    public void Clear(string name) => _raised.Remove(name);

    /// <summary>Gets the deployments that monitor an alarm, in the order in which they began.</summary>
    public IReadOnlyList<ServiceDeploymentState> GetMonitoring(string name) =>
        _monitoring.TryGetValue(name, out var records) ? [.. records.Values] : [];

    /// <summary>
    /// Begins to monitor the alarms of a deployment. None of them is monitored if one is in the ALARM state already, so that a repair can be
    /// deployed.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
    /// </summary>
    public void Monitor(ServiceDeploymentState record)
    {
        if (record.Configuration?.Alarms is not { Enable: true, AlarmNames: { } names } || names.Any(_raised.Contains))
        {
            return;
        }

        record.MonitorsAlarms = true;
        foreach (var name in names)
        {
            if (!_monitoring.TryGetValue(name, out var records))
            {
                _monitoring.Add(name, records = new(StringComparer.Ordinal));
            }

            records[record.Key] = record;
        }
    }

    /// <summary>Ends the monitoring of a deployment that has ended.</summary>
    public void Leave(ServiceDeploymentState record)
    {
        foreach (var name in record.MonitorsAlarms ? record.Configuration!.Alarms!.AlarmNames : [])
        {
            if (_monitoring.TryGetValue(name, out var records) && records.Remove(record.Key) && records.Count == 0)
            {
                _monitoring.Remove(name);
            }
        }
    }
}
