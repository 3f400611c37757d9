using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Metadata;

/// <summary>The bodies of EC2, Fargate and managed instances, and what real agents write differently than they are documented.</summary>
public partial class EcsTaskMetadataTests
{
    [GeneratedRegex(@"(?<=[:\[,]\s*)\d+(\.\d+)?(?=\s*[,}\]])")]
    private static partial Regex CounterPattern { get; }

    [Theory]
    [InlineData(MetadataBodies.Ec2TaskWithTags)]
    [InlineData(MetadataBodies.FargateTask)]
    [InlineData(MetadataBodies.ManagedInstancesTask)]
    public async Task GetTaskAsync_DocumentedBody_IsReadAsAWhole(string body)
    {
        using var metadata = Create(new StubHandler().ThenOk(MetadataBodies.Read(body)));

        var task = await metadata.GetTaskAsync(Cancellation);

        AssertWhole(MetadataBodies.Read(body), EcsJson.Serialize(task));
        Assert.Empty(task.AdditionalMembers);
        Assert.All(task.Containers, static container => Assert.Empty(container.AdditionalMembers));
        Assert.Equal(task, EcsJson.Deserialize<TaskMetadata>(EcsJson.Serialize(task)));
    }

    [Fact]
    public async Task GetContainerAsync_DocumentedBody_IsReadAsAWhole()
    {
        var body = MetadataBodies.Read(MetadataBodies.Ec2Container);
        using var metadata = Create(new StubHandler().ThenOk(body));

        var container = await metadata.GetContainerAsync(Cancellation);

        AssertWhole(body, EcsJson.Serialize(container));
        Assert.Empty(container.AdditionalMembers);
        Assert.Equal(HealthStatus.Unhealthy, container.Health!.Status);
        Assert.Equal(NetworkMode.Awsvpc, container.Networks[0].NetworkMode);
        Assert.Equal(TransportProtocol.Udp, container.Ports[1].Protocol);
        Assert.Equal(3, container.RestartCount);
    }

    [Fact]
    public async Task GetStatsAsync_DocumentedBody_IsReadAsAWhole()
    {
        var body = MetadataBodies.Read(MetadataBodies.Ec2Stats);
        using var metadata = Create(new StubHandler().ThenOk(body));

        var stats = await metadata.GetStatsAsync(Cancellation);

        AssertWhole(body, EcsJson.Serialize(stats!));
        Assert.Empty(stats!.AdditionalMembers);
        Assert.Equal(ulong.MaxValue, stats.MemoryStats!.Stats["hierarchical_memsw_limit"]);
        Assert.Equal(43.25, stats.NetworkRateStats!.RxBytesPerSec);
        Assert.Equal(7340UL, stats.Networks["eth0"].RxBytes);
    }

    [Fact]
    public async Task GetTaskStatsAsync_ContainerThatDoesNotRun_IsNull()
    {
        using var metadata = Create(new StubHandler().ThenOk(MetadataBodies.Read(MetadataBodies.FargateTaskStats)));

        var stats = await metadata.GetTaskStatsAsync(Cancellation);

        Assert.Null(stats["8c6e4a2b0d9f4e7c9a1b3d5f7e9c0a2b-2718281828"]);
        var app = stats["8c6e4a2b0d9f4e7c9a1b3d5f7e9c0a2b-1836492075"]!;
        Assert.Null(app.Preread);
        Assert.Empty(app.BlkioStats!.SectorsRecursive);
        Assert.Equal(48173056UL, Assert.Single(app.BlkioStats.IOServiceBytesRecursive).Value);
        Assert.Equal(ulong.MaxValue, app.MemoryStats!.Limit);
        Assert.Null(app.NetworkRateStats);
    }

    [Fact]
    public async Task GetStatsAsync_WindowsContainer_HasItsCounters()
    {
        const string Body = """
            {"num_procs":8,"storage_stats":{"read_count_normalized":1,"read_size_bytes":2,"write_count_normalized":3,"write_size_bytes":4},
             "memory_stats":{"commitbytes":5,"commitpeakbytes":6,"privateworkingset":7}}
            """;
        using var metadata = Create(new StubHandler().ThenOk(Body));

        var stats = await metadata.GetStatsAsync(Cancellation);

        Assert.Equal(8, stats!.NumProcs);
        Assert.Equal(
            new StorageStats { ReadCountNormalized = 1, ReadSizeBytes = 2, WriteCountNormalized = 3, WriteSizeBytes = 4 }, stats.StorageStats);
        Assert.Equal(new MemoryStats { CommitBytes = 5, CommitPeakBytes = 6, PrivateWorkingSet = 7 }, stats.MemoryStats);
    }

    /// <summary>Docker on Windows gives exit codes without a sign. Source: https://github.com/microsoft/dotnet-framework-docker/issues/431</summary>
    [Fact]
    public async Task GetTaskAsync_WindowsExitCode_IsReadWhole()
    {
        using var metadata = Create(new StubHandler().ThenOk(
            """{"Containers":[{"Name":"app","ExitCode":3221225786,"Health":{"status":"UNHEALTHY","exitCode":3221225477}}]}"""));

        var container = Assert.Single((await metadata.GetTaskAsync(Cancellation)).Containers);

        Assert.Equal((3221225786, 3221225477), (container.ExitCode!.Value, container.Health!.ExitCode!.Value));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("\"max\"")]
    [InlineData("true")]
    [InlineData("{\"deep\":[1,{}]}")]
    [InlineData("[1,[2]]")]
    public async Task GetStatsAsync_ValueThatIsNoCounter_IsAbsentAndTheRestIsRead(string value)
    {
        var body = MetadataBodies.Read(MetadataBodies.Ec2Stats);
        var documented = EcsJson.Deserialize<ContainerStats>(body);
        foreach (var (number, length) in FindCounters(body))
        {
            var changed = string.Concat(body.AsSpan(0, number), value, body.AsSpan(number + length));
            using var metadata = Create(new StubHandler().ThenOk(changed));

            var stats = await metadata.GetStatsAsync(Cancellation);

            Assert.NotEqual(documented, stats);
            Assert.Equal((documented.Name, documented.Id, documented.Read), (stats!.Name, stats.Id, stats.Read));
            Assert.Empty(stats.AdditionalMembers);
        }
    }

    [Fact]
    public async Task GetStatsAsync_LimitsThatDoNotExist_AreNull()
    {
        const string Body = """
            {"pids_stats":{"current":4,"limit":"max"},"num_procs":"?","cpu_stats":{"online_cpus":2.5,"cpu_usage":{"percpu_usage":[1,"x",-1,3.7]}},
             "memory_stats":{"usage":7,"limit":-1,"stats":{"a":1,"b":-1,"c":"max","d":1e30}},"network_rate_stats":{"rx_bytes_per_sec":"NaN","tx_bytes_per_sec":2}}
            """;
        using var metadata = Create(new StubHandler().ThenOk(Body));

        var stats = await metadata.GetStatsAsync(Cancellation);

        Assert.Equal(
            new ContainerStats
            {
                PidsStats = new PidsStats { Current = 4 },
                CpuStats = new CpuStats { CpuUsage = new CpuUsage { PercpuUsage = [1, 3] } },
                MemoryStats = new MemoryStats { Usage = 7, Stats = new Dictionary<string, ulong> { ["a"] = 1, ["d"] = ulong.MaxValue } },
                NetworkRateStats = new NetworkRateStats { TxBytesPerSec = 2 },
            },
            stats);
    }

    [Fact]
    public async Task GetStatsAsync_NoReadingYet_IsNull()
    {
        using var metadata = Create(new StubHandler().ThenOk("null").ThenOk("null"));

        Assert.Null(await metadata.GetStatsAsync(Cancellation));
        Assert.Empty(await metadata.GetTaskStatsAsync(Cancellation));
    }

    [Fact]
    public async Task GetTaskAsync_UnknownMembers_AreKeptAtEveryLevel()
    {
        const string Body = """
            {"Tomorrow":{"Deep":[1,"two",null]},"Nothing":null,"TaskARN":"arn",
             "Containers":[{"Name":"app","GPUIDs":["gpu-1"],"Limits":{"Swap":3},"Networks":[{"Mtu":9001}],"Health":{"failures":2}}]}
            """;
        using var metadata = Create(new StubHandler().ThenOk(Body));

        var task = await metadata.GetTaskAsync(Cancellation);

        Assert.Equal("""{"Deep":[1,"two",null]}""", Assert.Single(task.AdditionalMembers).Value.GetRawText());
        var container = Assert.Single(task.Containers);
        Assert.Equal("gpu-1", container.AdditionalMembers["GPUIDs"][0].GetString());
        Assert.Equal(3, container.Limits!.AdditionalMembers["Swap"].GetInt32());
        Assert.Equal(9001, container.Networks[0].AdditionalMembers["Mtu"].GetInt32());
        Assert.Equal(2, container.Health!.AdditionalMembers["failures"].GetInt32());
        Assert.Equal(task, EcsJson.Deserialize<TaskMetadata>(EcsJson.Serialize(task)));
    }

    [Theory]
    [InlineData("""{"Limits":{"CPU":0.5,"Memory":512.0}}""", 0.5, 512L)]
    [InlineData("""{"Limits":{"CPU":1024,"Memory":5.12e2}}""", 1024.0, 512L)]
    [InlineData("""{"Limits":{}}""", null, null)]
    [InlineData("""{"Limits":null}""", null, null)]
    [InlineData("""{}""", null, null)]
    public async Task GetTaskAsync_NumbersInAnyNotation_AreRead(string body, double? cpu, long? memory)
    {
        using var metadata = Create(new StubHandler().ThenOk(body));

        var limits = (await metadata.GetTaskAsync(Cancellation)).Limits;

        Assert.Equal(cpu, limits?.Cpu);
        Assert.Equal(memory, limits?.Memory);
    }

    [Theory]
    [InlineData("\"2026-03-04T05:06:07.123456789Z\"", 1234567)]
    [InlineData("\"2026-03-04T05:06:07Z\"", 0)]
    [InlineData("\"2026-03-04T06:06:07.5+01:00\"", 5000000)]
    [InlineData("\"\"", null)]
    [InlineData("\"0001-01-01T00:00:00Z\"", null)]
    [InlineData("null", null)]
    public async Task GetTaskAsync_TimestampInAnyForm_IsRead(string value, int? ticks)
    {
        using var metadata = Create(new StubHandler().ThenOk($$"""{"PullStartedAt":{{value}}}"""));

        var task = await metadata.GetTaskAsync(Cancellation);

        Assert.Equal(ticks is { } fraction ? new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(fraction) : null, task.PullStartedAt);
    }

    [Fact]
    public async Task GetTaskAsync_NewValuesOfOpenEnums_AreKept()
    {
        using var metadata = Create(new StubHandler().ThenOk("""{"LaunchType":"MOON","ClockDrift":{"ClockSynchronizationStatus":"LEAPING"}}"""));

        var task = await metadata.GetTaskAsync(Cancellation);

        Assert.Equal("MOON", task.LaunchType.Value);
        Assert.Equal("LEAPING", task.ClockDrift!.ClockSynchronizationStatus.Value);
    }

    [Fact]
    public async Task ToString_LogOptionsAndHealthOutput_AreRedacted()
    {
        using var metadata = Create(new StubHandler().ThenOk(MetadataBodies.Read(MetadataBodies.FargateTask)).ThenOk(MetadataBodies.Read(MetadataBodies.Ec2Container)));

        var text = await metadata.GetTaskAsync(Cancellation) + (await metadata.GetContainerAsync(Cancellation)).ToString();

        Assert.DoesNotContain("0f0e0d0c", text, StringComparison.Ordinal);
        Assert.DoesNotContain("connection refused", text, StringComparison.Ordinal);
        Assert.Contains("splunk-token: ***", text, StringComparison.Ordinal);
    }

    /// <summary>Finds where the numbers of a body stand that are values of members or items of lists.</summary>
    private static IEnumerable<(int Start, int Length)> FindCounters(string body) =>
        CounterPattern.Matches(body).Select(static match => (match.Index, match.Length));

    /// <summary>Asserts that everything that was received is written again, so that nothing was lost or put elsewhere.</summary>
    private static void AssertWhole(string received, string written)
    {
        var expected = JsonNode.Parse(received);
        var actual = JsonNode.Parse(written);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Received {expected}\nWritten {actual}");
    }
}
