using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Creates what a container uses. Nothing runs, so it is made up: a steady part of one CPU, memory and traffic, which grow with the time
/// that the container has run.
/// </summary>
internal static class ContainerStatsFactory
{
    private const ulong UsedMemory = 64 * 1024 * 1024;
    private const ulong CpuPerSecond = 20_000_000;
    private const ulong BytesPerSecond = 256;
    private const ulong BytesPerMiB = 1024 * 1024;

    /// <summary>How often a container is read; before that there is nothing to return.</summary>
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    /// <returns>The last reading; null for a container that does not run, or has just started.</returns>
    public static ContainerStats? Create(TaskState task, ContainerState container, DateTimeOffset now)
    {
        if (!container.IsRunning || now - container.StartedAt < _interval)
        {
            return null;
        }

        var seconds = (ulong)(now - container.StartedAt!.Value).TotalSeconds;
        var hasNetwork = task.IsAwsvpc || task.Template.Definition.Definition.NetworkMode != NetworkMode.Host;
        var limit = FargateTaskSize.ParseMemoryMiB(task.Template.Overrides?.Memory ?? task.Template.Definition.Definition.Memory)
            ?? container.Definition?.Memory;
        return new ContainerStats
        {
            Read = now,
            Preread = now - _interval,
            PidsStats = new PidsStats { Current = 1 },
            BlkioStats = new BlockIOStats(),
            NumProcs = 0,
            StorageStats = new StorageStats(),
            CpuStats = CreateCpu(seconds),
            PrecpuStats = CreateCpu(seconds - 1),
            MemoryStats = new MemoryStats { Usage = UsedMemory, Limit = limit is { } size ? (ulong)size * BytesPerMiB : ulong.MaxValue },
            Name = container.Name,
            Id = ContainerRuntimeId.Get(task, container),
            Networks = hasNetwork
                ? new Dictionary<string, NetworkStats>
                {
                    [task.IsAwsvpc ? "eth1" : "eth0"] = new() { RxBytes = seconds * BytesPerSecond, RxPackets = seconds, TxBytes = seconds * BytesPerSecond, TxPackets = seconds },
                }
                : [],
            NetworkRateStats = hasNetwork ? new NetworkRateStats { RxBytesPerSec = BytesPerSecond, TxBytesPerSec = BytesPerSecond } : null,
        };
    }

    private static CpuStats CreateCpu(ulong seconds) => new()
    {
        CpuUsage = new CpuUsage { TotalUsage = seconds * CpuPerSecond, UsageInKernelmode = 0, UsageInUsermode = seconds * CpuPerSecond },
        SystemCpuUsage = seconds * 1_000_000_000,
        OnlineCpus = 1,
        ThrottlingData = new CpuThrottlingData { Periods = 0, ThrottledPeriods = 0, ThrottledTime = 0 },
    };
}
