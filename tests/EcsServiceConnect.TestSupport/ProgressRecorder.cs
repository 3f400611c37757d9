namespace EcsServiceConnect.TestSupport;

/// <summary>Keeps every report in order. Unlike <see cref="Progress{T}"/>, it handles a report before the caller continues.</summary>
public sealed class ProgressRecorder<T>(Action<T>? onReport = null) : IProgress<T>
{
    private readonly List<T> _reports = [];

    public IReadOnlyList<T> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public void Report(T value)
    {
        lock (_reports)
        {
            _reports.Add(value);
        }

        onReport?.Invoke(value);
    }
}
