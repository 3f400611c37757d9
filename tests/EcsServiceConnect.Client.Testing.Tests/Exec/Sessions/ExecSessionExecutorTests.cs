using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecSessionExecutorTests
{
    [Fact]
    public async Task Execute_Shell_TalksOverAPseudoTerminal()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();

        await client.WaitForOutputAsync("# ");
        await client.TypeAsync("echo $COLOR\r");
        var output = await client.WaitForOutputAsync("blue\r\n# ");
        await client.TypeAsync("exit 3\r");

        Assert.Equal("# echo $COLOR\r\nblue\r\n# ", output);
        Assert.Equal("", await client.Closed);
        Assert.Equal([ChannelPayloadType.HandshakeRequest, ChannelPayloadType.HandshakeComplete], client.Received.Take(2));
    }

    [Fact]
    public async Task Execute_ClientWithoutHandshake_BeginsWithItsFirstMessage()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync(respondsToHandshake: false);

        await client.ResizeAsync(100, 40);
        await client.TypeAsync("stty size\r");

        await client.WaitForOutputAsync("40 100\r\n");
        Assert.DoesNotContain(ChannelPayloadType.HandshakeComplete, client.Received);
    }

    [Fact]
    public async Task Execute_AgentWithoutHandshake_SendsOutputAtOnce()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").SkipHandshake();

        await using var client = await exec.OpenAsync();

        await client.WaitForOutputAsync("# ");
        Assert.All(client.Received, static type => Assert.Equal(ChannelPayloadType.Output, type));
    }

    [Fact]
    public async Task Execute_CtrlC_InterruptsTheCommandAndShowsThePromptAgain()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        await client.TypeAsync("sleep 3600\r");
        await client.WaitForOutputAsync("3600\r\n");
        await client.TypeAsync("\u0003");
        await client.WaitForOutputAsync("^C\r\n# ");
        await client.TypeAsync("echo $?\r");

        await client.WaitForOutputAsync("\r\n130\r\n");
    }

    [Fact]
    public async Task Execute_CtrlD_EndsTheShell()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        await client.TypeAsync("\u0004");

        Assert.Equal("", await client.Closed);
    }

    [Fact]
    public async Task Execute_TaskStops_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        await exec.Test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = exec.TaskArn }, TestEcs.Token);
        exec.Test.Pass(1);

        Assert.Contains("has stopped", await client.Closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_OtherContainerStops_StaysOpen()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnTask("orders").OnContainer("log").ExitWith(1, after: TimeSpan.FromMinutes(1));
        var task = (await exec.Test.Client.RunTaskAsync(ExecTestEcs.CreateRun(), TestEcs.Token)).Tasks[0].TaskArn!;
        exec.Test.Pass(1);
        await using var web = await OpenAsync(exec, task, "web");
        await using var log = await OpenAsync(exec, task, "log");
        await web.WaitForOutputAsync("# ");
        await log.WaitForOutputAsync("# ");

        exec.Test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("'log'", await log.Closed, StringComparison.Ordinal);
        await web.TypeAsync("echo alive\r");
        await web.WaitForOutputAsync("\r\nalive\r\n");
    }

    [Fact]
    public async Task Execute_Idle_ClosesAfter20Minutes()
    {
        var (duration, reason) = await ExecTestEcs.SimulateAsync(
            static _ => { },
            static async (session, clock) =>
            {
                var start = clock.GetTimestamp();
                var reason = await session.Closed;
                return (clock.GetElapsedTime(start), reason);
            });

        Assert.Equal("The session was idle for 20 minutes.", reason);
        Assert.InRange(duration, TimeSpan.FromMinutes(19.9), TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Execute_Reset_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        exec.Ecs.Reset();

        Assert.Equal("The ECS was reset.", await client.Closed);
    }

    [Fact]
    public async Task Execute_ClientTerminates_Closes()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        await client.Channel.SendAsync(ChannelPayloadType.Flag, new byte[] { 0, 0, 0, 2 }, TestEcs.Token);

        Assert.Equal("", await client.Closed);
    }

    [Fact]
    public async Task Execute_ProgramThatIsMissing_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var (output, reason) = await exec.RunAsync("psql -l");

        Assert.Equal("", output);
        Assert.Equal("Unable to start command: Failed to start pty: exec: \"psql\": executable file not found in $PATH", reason);
    }

    [Fact]
    public async Task Execute_QuoteIsNotClosed_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var (output, reason) = await exec.RunAsync("echo 'unbalanced");

        Assert.Equal("", output);
        Assert.Equal("Unable to start command: Failed to parse commands input: EOF found when expecting closing quote", reason);
    }

    [Theory]
    [InlineData("cd /tmp")]
    [InlineData("exit 1")]
    [InlineData("/nowhere/sh")]
    [InlineData("")]
    public async Task Execute_NoExecutable_ClosesWithAReason(string command)
    {
        using var exec = await ExecTestEcs.CreateAsync();

        Assert.StartsWith("Unable to start command", (await exec.RunAsync(command.Length == 0 ? "''" : command)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_LargeOutput_ArrivesWhole()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(static number => $"{number:x6} "));
        exec.Ecs.OnCommand("web", "dump").RespondWith(text);

        Assert.Equal((text, ""), await exec.RunAsync("dump"));
    }

    [Fact]
    public async Task Execute_LargeInput_IsReadWhole()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").Run(static async terminal =>
        {
            (terminal.IsRaw, terminal.IsEchoEnabled) = (true, false);
            await terminal.WriteAsync("ready");
            var (buffer, count) = (new byte[512], 0);
            while (count < 200_000)
            {
                count += await terminal.ReadAsync(buffer);
            }

            await terminal.WriteAsync($"got {count}");
            return 0;
        });
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("ready");

        for (var i = 0; i < 200; i++)
        {
            await client.TypeAsync(new string('x', 1000));
        }

        await client.WaitForOutputAsync("got 200000");
        Assert.Equal("", await client.Closed);
    }

    private static async Task<SessionClient> OpenAsync(ExecTestEcs exec, string task, string container)
    {
        var response = await exec.Test.Client.ExecuteCommandAsync(
            new ExecuteCommandRequest { Cluster = "prod", Task = task, Container = container, Command = "sh", Interactive = true }, TestEcs.Token);
        return await SessionClient.OpenAsync(exec.Ecs, response.Session!, exec.Test.Clock);
    }
}
