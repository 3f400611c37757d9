using System.Net;
using System.Net.Sockets;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class ServerCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("--port is 'x'; it accepts a number", "--port", "x")]
    [InlineData("--port is '70000'; it accepts a number", "--port", "70000")]
    [InlineData("--port is '-1'; it accepts a number", "--port", "-1")]
    [InlineData("'--port'", "--port")]
    [InlineData("'--port'", "--port", "1", "--port", "2")]
    [InlineData("--deployment-duration is 'soon'; it accepts a duration", "--deployment-duration", "soon")]
    [InlineData("--latency is '5'; it accepts a duration", "--latency", "5")]
    [InlineData("--region is 'Mars'; it accepts the name of a region", "--region", "Mars")]
    [InlineData("--account is '12'; it accepts twelve digits", "--account", "12")]
    [InlineData("--rate-limits is 'fast'; it accepts 'documented', or operations", "--rate-limits", "fast")]
    [InlineData("--rate-limits is 'ListServicse=1/1'; it accepts 'documented', or operations", "--rate-limits", "ListServicse=1/1")]
    [InlineData("--rate-limits is 'ListServices=0/1'; it accepts 'documented', or operations", "--rate-limits", "ListServices=0/1")]
    [InlineData("--listen is 'everywhere'; it accepts an IP address", "--listen", "everywhere")]
    [InlineData("--allow-host is 'http://b'; it accepts a host name", "--allow-host", "a", "--allow-host", "http://b")]
    [InlineData("--state-file is ''; it accepts the path of a file", "--state-file", "")]
    [InlineData("--state-file is '/proc/none/state.json', but its folder does not exist", "--state-file", "/proc/none/state.json")]
    [InlineData("--durable needs --state-file", "--durable")]
    [InlineData("--throttle is 'RunTasks'; it accepts an operation of ECS", "--throttle", "RunTasks")]
    [InlineData("--throttle is 'RunTask:0'; it accepts an operation of ECS", "--throttle", "ListTasks", "--throttle", "RunTask:0")]
    [InlineData("--throttle is 'RunTask:x'; it accepts an operation of ECS", "--throttle", "RunTask:x")]
    [InlineData("--fail-image is ' '; it accepts an image", "--fail-image", " ")]
    [InlineData("--namespace is 'a/b'; it accepts the name of a namespace", "--namespace", "shop", "--namespace", "a/b")]
    [InlineData("--bogus", "--bogus")]
    [InlineData("extra", "extra")]
    public async Task RunAsync_InvalidArgument_NamesItOnTheErrorStreamOnly(string expected, params string[] arguments)
    {
        Assert.Equal(1, await RunAsync(arguments));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString().Trim());
    }

    [Fact]
    public async Task RunAsync_Help_NamesEveryOption()
    {
        Assert.Equal(0, await RunAsync("--help"));

        string[] parts =
        [
            "ecs-local [options]", "--port", "--region", "--account", "--deployment-duration", "--latency", "--rate-limits", "--state-file",
            "--access-log", "--listen", "--allow-host", "--throttle", "--fail-image", "--namespace", "--no-control", "--version", "4567",
            "us-east-1", "123456789012",
        ];
        Assert.All(parts, part => Assert.Contains(part, _output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_Version_IsOneLine()
    {
        Assert.Equal(0, await RunAsync("--version"));

        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9.]+)?\r?\n$", _output.ToString());
    }

    [Fact]
    public async Task RunAsync_AddressOfAnotherMachine_FailsNamingIt()
    {
        Assert.Equal(1, await RunAsync("--listen", "192.0.2.1", "--port", "0"));

        Assert.StartsWith("ecs-local cannot listen on 192.0.2.1:0: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task RunAsync_PortInUse_FailsNamingThePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Equal(1, await RunAsync("--port", $"{port}"));

        Assert.Contains($"{port}", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task RunAsync_Listening_PrintsItsUrlAndStopsWhenCanceled()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var lines = new LineWriter();
        string[] arguments = ["--port", "0", "--region", "eu-west-1", "--deployment-duration", "0s"];
        var running = ServerCommand.RunAsync(arguments, lines, _error, stop.Token);

        using var client = Clients.Create(Address(await lines.ReadNextLineAsync()), region: "eu-west-1");
        var cluster = await client.CreateClusterAsync(cancellationToken: Token);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Equal("arn:aws:ecs:eu-west-1:123456789012:cluster/default", cluster.Cluster!.ClusterArn);
        Assert.Empty(lines.ReadAvailable());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task RunAsync_RateLimits_ThrottlesRequestsBeyondThem()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var lines = new LineWriter();
        string[] arguments = ["--port", "0", "--rate-limits", "documented,ListClusters=1/0.001"];
        var running = ServerCommand.RunAsync(arguments, lines, _error, stop.Token);

        using var client = Clients.Create(Address(await lines.ReadNextLineAsync()));
        var request = new ListClustersRequest { Options = new EcsRequestOptions { MaxAttempts = 1 } };
        await client.ListClustersAsync(request, Token);
        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(request, Token));
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.True(error.IsThrottling);
    }

    [Fact]
    public async Task RunAsync_AccessLog_FollowsTheFirstLine()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var lines = new LineWriter();
        var running = ServerCommand.RunAsync(["--port", "0", "--access-log"], lines, _error, stop.Token);

        using var client = Clients.Create(Address(await lines.ReadNextLineAsync()));
        await client.CreateClusterAsync(cancellationToken: Token);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Contains("operation=CreateCluster status=200", Assert.Single(lines.ReadAvailable()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_StateFile_RestoresAfterARestart()
    {
        string? token = null;
        foreach (var isRestart in new[] { false, true })
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
            using var lines = new LineWriter();
            var running = ServerCommand.RunAsync(["--port", "0", "--state-file", _folder.StateFile], lines, _error, stop.Token);
            using var client = Clients.Create(Address(await lines.ReadNextLineAsync()));
            if (!isRestart)
            {
                await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, Token);
                await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b" }, Token);
            }

            var page = await client.ListClustersAsync(new ListClustersRequest { MaxResults = 1, NextToken = token }, Token);
            await stop.CancelAsync();

            Assert.Equal(0, await running);
            Assert.EndsWith(isRestart ? "cluster/b" : "cluster/a", Assert.Single(page.ClusterArns), StringComparison.Ordinal);
            token = page.NextToken;
        }

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task RunAsync_DamagedStateFile_FailsAndLeavesItUnchanged()
    {
        await File.WriteAllTextAsync(_folder.StateFile, "hello", Token);

        Assert.Equal(1, await RunAsync("--port", "0", "--state-file", _folder.StateFile));

        Assert.Contains($"The state file '{_folder.StateFile}' cannot be used", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
        Assert.Equal("hello", await File.ReadAllTextAsync(_folder.StateFile, Token));
    }

    private static Uri Address(string line) => new(line[line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal)..]);

    private Task<int> RunAsync(params string[] arguments) => ServerCommand.RunAsync(arguments, _output, _error, Token);
}
