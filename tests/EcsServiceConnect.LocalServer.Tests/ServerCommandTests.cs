using System.Net;
using System.Net.Sockets;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class ServerCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("--port is 'x'", "--port", "x")]
    [InlineData("--port is '70000'", "--port", "70000")]
    [InlineData("--port is '-1'", "--port", "-1")]
    [InlineData("--deployment-time is 'soon'", "--deployment-time", "soon")]
    [InlineData("'Mars' is not a region", "--region", "Mars")]
    [InlineData("'12' is not an account id", "--account", "12")]
    [InlineData("--bogus", "--bogus")]
    public async Task RunAsync_BadArgument_SaysWhichOnTheErrorStreamOnly(string said, params string[] arguments)
    {
        Assert.NotEqual(0, await RunAsync(arguments));

        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString().Trim());
    }

    [Fact]
    public async Task RunAsync_Help_NamesEveryOption()
    {
        Assert.Equal(0, await RunAsync("--help"));

        Assert.All(
            ["--port", "--region", "--account", "--deployment-time", "4567", "us-east-1", "123456789012"],
            part => Assert.Contains(part, _output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_PortTaken_FailsAndSaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Equal(1, await RunAsync("--port", $"{port}"));

        Assert.Contains($"{port}", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task RunAsync_Listening_PrintsOneLineWithItsUrlAndEndsWhenTold()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var lines = new LineWriter();
        string[] arguments = ["--port", "0", "--region", "eu-west-1", "--deployment-time", "0s"];
        var running = ServerCommand.RunAsync(arguments, lines, _error, stop.Token);

        var line = await lines.FirstLine;
        var url = new Uri(line[line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal)..]);
        using var client = Clients.Over(url, region: "eu-west-1");
        var cluster = await client.CreateClusterAsync(cancellationToken: TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Equal("arn:aws:ecs:eu-west-1:123456789012:cluster/default", cluster.Cluster!.ClusterArn);
        Assert.Equal([line], lines.Lines);
        Assert.Empty(_error.ToString());
    }

    private Task<int> RunAsync(params string[] arguments) =>
        ServerCommand.RunAsync(arguments, _output, _error, TestContext.Current.CancellationToken);
}
