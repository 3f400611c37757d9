using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>What is left of the state when the server is killed, or its disk is full.</summary>
public sealed class ProgramCrashTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ProgramCrashTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of this kind are not sent on Windows.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 2)]
    public async Task StateFile_KilledAgainAndAgain_HasEveryAcknowledgedCallIfDurable(bool isDurable, int kills)
    {
        string[] arguments = isDurable ? ["--state-file", _folder.StateFile, "--durable"] : ["--state-file", _folder.StateFile];
        var random = new Random(15);
        var sent = new ConcurrentDictionary<string, bool>();
        var acknowledged = new ConcurrentDictionary<string, bool>();
        for (var round = 0; round < kills; round++)
        {
            using var server = await ServerProcess.StartAsync(arguments);
            using var client = Clients.Create(server.Url);
            await AssertStateAsync(client, sent.Keys, isDurable ? acknowledged.Keys : []);

            var killAt = acknowledged.Count + random.Next(1, 60);
            var callers = Enumerable.Range(0, 3).Select(caller => CreateClustersAsync(client, $"{round}-{caller}", sent, acknowledged)).ToList();
            await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count >= killAt));
            await server.StopAsync("KILL");
            await Task.WhenAll(callers);
        }

        using var last = await ServerProcess.StartAsync(arguments);
        using var lastClient = Clients.Create(last.Url);
        await AssertStateAsync(lastClient, sent.Keys, isDurable ? acknowledged.Keys : []);
        Assert.Equal(0, (await last.StopAsync()).ExitCode);
    }

    [Fact]
    public async Task StateFile_DiskFull_KeepsWhatWasAcknowledgedAndReportsTheRest()
    {
        var saved = new List<string>();
        using (var server = await ServerProcess.StartAsync(maxFileBlocks: 16, "--state-file", _folder.StateFile, "--durable"))
        {
            using var client = Clients.Create(server.Url);
            EcsServiceException? error = null;
            while (error is null)
            {
                var name = $"c{saved.Count}";
                error = await TryCreateClusterAsync(client, name);
                saved.Add(name);
            }

            Assert.Contains("The state file cannot be written", error.Message, StringComparison.Ordinal);
            saved.RemoveAt(saved.Count - 1);
            var (exitCode, _, errorOutput) = await server.StopAsync();
            Assert.Equal(1, exitCode);
            Assert.Contains("they are lost", errorOutput, StringComparison.Ordinal);
        }

        Assert.NotEmpty(saved);
        await using var content = File.OpenRead(_folder.StateFile);
        var ecs = await InMemoryEcs.LoadAsync(content, cancellationToken: Token);
        Assert.Equal(saved.Order(StringComparer.Ordinal), ecs.Snapshot().Clusters.Select(static cluster => cluster.Cluster.ClusterName!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Signal_DuringALongReplay_EndsItAtOnce()
    {
        var content = await CreateLongStateAsync();
        using var process = ServerProcess.Launch(["--port", "0", "--state-file", _folder.StateFile]);
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(_folder.StateFile + ".ecs-local-lock")));

        var (exitCode, output, error) = await process.StopAsync();

        Assert.Equal((143, ""), (exitCode, output));
        Assert.Contains("stopped before it was ready", error, StringComparison.Ordinal);
        Assert.Equal(content.Length, new FileInfo(_folder.StateFile).Length);
    }

    private static async Task CreateClustersAsync(
        EcsClient client, string prefix, ConcurrentDictionary<string, bool> sent, ConcurrentDictionary<string, bool> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var name = $"{prefix}-{i}";
                sent[name] = true;
                await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = $"c{name}" }, Token);
                acknowledged[name] = true;
            }
        }
        catch (EcsTransportException)
        {
            // The server is killed.
        }
    }

    private static async Task<EcsServiceException?> TryCreateClusterAsync(EcsClient client, string name)
    {
        try
        {
            await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = name }, Token);
            return null;
        }
        catch (EcsServiceException exception)
        {
            return exception;
        }
    }

    private static async Task AssertStateAsync(EcsClient client, IEnumerable<string> sent, IEnumerable<string> acknowledged)
    {
        var names = new HashSet<string>();
        await foreach (var arn in client.Paginate(new ListClustersRequest()).WithCancellation(Token))
        {
            names.Add(arn[(arn.LastIndexOf('/') + 2)..]);
        }

        Assert.Subset(sent.ToHashSet(), names);
        Assert.Superset(acknowledged.ToHashSet(), names);
    }

    /// <summary>Creates a state file in which a service fails to start tasks for years, which takes minutes to replay.</summary>
    private async Task<byte[]> CreateLongStateAsync()
    {
        const int Days = 5_000;
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { EnableJournal = true });
        using var client = ecs.CreateClient();
        ecs.Seed(
            new CreateClusterRequest { ClusterName = "prod" },
            new RegisterTaskDefinitionRequest
            {
                Family = "web",
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/app:1" }],
            });
        ecs.OnTask().FailToStart("CannotPullContainerError: no such tag");
        await client.CreateServiceAsync(
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "web",
                TaskDefinition = "web",
                DesiredCount = 10,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
            },
            Token);
        using var saved = new MemoryStream();
        await ecs.SaveAsync(saved, Token);

        var now = ecs.Snapshot().CapturedAt;
        var lines = Encoding.UTF8.GetString(saved.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];
        var later = Enumerable.Range(1, Days).Select(day =>
            $$$"""{"at":"{{{now.AddDays(day):O}}}","operation":"script","request":{"command":"AdvanceTime"}}""");
        var text = string.Join('\n', [.. lines, .. later]) + '\n';
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var content = Encoding.UTF8.GetBytes($"{text}{{\"calls\":{lines.Length - 1 + Days},\"sha256\":\"{hash}\"}}\n");
        await File.WriteAllBytesAsync(_folder.StateFile, content, Token);
        return content;
    }
}
