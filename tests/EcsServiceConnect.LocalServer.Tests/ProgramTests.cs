using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>What only a process of its own can show: signals, exit codes, and restarts.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of this kind are not sent on Windows.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Signal_Idle_ExitsWithZeroAndPrintsNothing(string signal)
    {
        Assert.SkipWhen(signal == "INT" && ServerProcess.IgnoresInterrupts, "The tests run in the background, where SIGINT is ignored.");
        using var server = await ServerProcess.StartAsync();

        Assert.Equal((0, "", ""), await server.StopAsync(signal));
    }

    [Fact]
    public async Task Signal_RequestInProgress_RespondsFirst()
    {
        using var server = await ServerProcess.StartAsync("--latency", "1h", "--state-file", _folder.StateFile);
        using var client = Clients.Create(server.Url);
        var call = client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, Token);
        await WaitForChangeAsync();

        Assert.Equal((0, "", ""), await server.StopAsync());
        Assert.Equal("prod", (await call).Cluster!.ClusterName);
    }

    [Fact]
    public async Task Signal_SecondTime_ExitsAtOnce()
    {
        using var server = await ServerProcess.StartAsync();
        using var socket = await RawRequest.ConnectAsync(server.Url);
        await socket.SendAsync(RawRequest.Head("ListClusters", contentLength: 100, "Expect: 100-continue\r\n"));
        Assert.Equal("HTTP/1.1 100 Continue", await socket.ReadStatusLineAsync());
        await server.SignalAsync("TERM");
        await server.SignalAsync("TERM");

        Assert.NotEqual(0, (await server.WaitForExitAsync()).ExitCode);
    }

    [Fact]
    public async Task StateFile_ControlledAndRestarted_HasTheSameState()
    {
        string[] arguments = ["--state-file", _folder.StateFile, "--deployment-duration", "1m"];
        DateTimeOffset stoppedAt;
        using (var server = await ServerProcess.StartAsync([.. arguments, "--fail-image", "i"]))
        {
            using var client = Clients.Create(server.Url);
            await Shop.CreateAsync(client);
            await PostAsync(server, "time", """{"advance":"30m"}""");
            stoppedAt = await GetStoppedAtAsync(client);
            Assert.Equal((0, "", ""), await server.StopAsync());
        }

        using (var server = await ServerProcess.StartAsync(arguments))
        {
            using var client = Clients.Create(server.Url);
            Assert.Equal(stoppedAt, await GetStoppedAtAsync(client));
            await PostAsync(server, "reset", "{}");
            Assert.InRange(await GetTimeAsync(server), DateTimeOffset.MinValue, DateTimeOffset.UtcNow.AddMinutes(10));
            await server.StopAsync();
        }

        using (var server = await ServerProcess.StartAsync(arguments))
        {
            using var client = Clients.Create(server.Url);
            Assert.Empty((await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
        }

        static async Task<DateTimeOffset> GetStoppedAtAsync(EcsClient client)
        {
            var listed = await client.ListTasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped }, Token);
            var described = await client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [listed.TaskArns[0]] }, Token);
            Assert.StartsWith("CannotPullContainerError: ", described.Tasks[0].StoppedReason, StringComparison.Ordinal);
            return described.Tasks[0].StoppedAt!.Value;
        }

        static async Task<DateTimeOffset> GetTimeAsync(ServerProcess server)
        {
            using var http = new HttpClient();
            var body = await http.GetByteArrayAsync(new Uri(server.Url, "/_ecs/v1/time"), Token);
            return JsonElement.Parse(body).GetProperty("now").GetDateTimeOffset();
        }

        static async Task PostAsync(ServerProcess server, string path, string json)
        {
            using var http = new HttpClient();
            using var body = new StringContent(json, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(server.Url, "/_ecs/v1/" + path), body, Token);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
        }
    }

    [Fact]
    public async Task StateFile_RestartDuringDeployment_ContinuesIt()
    {
        string[] arguments = ["--state-file", _folder.StateFile, "--deployment-duration", "3s"];
        Service before;
        using (var server = await ServerProcess.StartAsync(arguments))
        {
            using var client = Clients.Create(server.Url);
            before = await Shop.CreateAsync(client);
            Assert.Equal((0, "", ""), await server.StopAsync());
        }

        using var restarted = await ServerProcess.StartAsync("--state-file", _folder.StateFile);
        using var again = Clients.Create(restarted.Url);
        var after = await Shop.WaitUntilSteadyAsync(again);

        Assert.Equal(before.Deployments[0].Id, after.Deployments[0].Id);
        Assert.Equal(before.CreatedAt, after.CreatedAt);
        Assert.Equal(2, after.RunningCount);
    }

    [Fact]
    public async Task StateFile_Killed_KeepsTheSavedState()
    {
        using (var server = await ServerProcess.StartAsync("--state-file", _folder.StateFile))
        {
            using var client = Clients.Create(server.Url);
            await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, Token);
            await WaitForChangeAsync();
            await server.StopAsync("KILL");
        }

        using var restarted = await ServerProcess.StartAsync("--state-file", _folder.StateFile);
        using var again = Clients.Create(restarted.Url);

        Assert.Single((await again.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact]
    public async Task StateFile_TwoServers_SecondFailsToStart()
    {
        using var first = await ServerProcess.StartAsync("--state-file", _folder.StateFile);

        var (exitCode, output, error) = await ServerProcess.RunAsync("--state-file", _folder.StateFile, "--port", "0");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(_folder.StateFile, error, StringComparison.Ordinal);
        Assert.Contains("another ecs-local", error, StringComparison.Ordinal);
        Assert.Equal(0, (await first.StopAsync()).ExitCode);
        using var afterwards = await ServerProcess.StartAsync("--state-file", _folder.StateFile);
    }

    /// <summary>Waits until the change is in the file, which is written soon after it.</summary>
    private async Task WaitForChangeAsync()
    {
        await Eventually.TrueAsync(async () =>
            (await File.ReadAllTextAsync(_folder.StateFile, Token)).Contains("CreateCluster", StringComparison.Ordinal));
    }
}
