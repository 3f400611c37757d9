namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecSessionSetupTests
{
    [Fact]
    public async Task Run_Dialog_ReadsLinesSizeAndSignals()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").Run(static async terminal =>
        {
            var interrupted = new TaskCompletionSource();
            terminal.OnInterrupt(() => interrupted.TrySetResult());
            await terminal.WriteAsync("name: ");
            var name = await terminal.ReadLineAsync();
            await terminal.WriteLineAsync($"hello {name}, {terminal.Columns} by {terminal.Rows}");
            await interrupted.Task;
            await terminal.WriteLineAsync("bye");
            return 4;
        });
        await using var client = await exec.OpenAsync();

        await client.WaitForOutputAsync("name: ");
        await client.ResizeAsync(132, 43);
        await client.TypeAsync("Adb\u007fa\r");
        var output = await client.WaitForOutputAsync("by 43\r\n");
        await client.TypeAsync("\u0003");

        Assert.Equal("name: Adb\b \ba\r\nhello Ada, 132 by 43\r\n", output);
        Assert.Equal("", await client.Closed);
        Assert.EndsWith("^Cbye\r\n", client.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Resize_CallsTheHandler()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").Run(static async terminal =>
        {
            var resized = new TaskCompletionSource<int>();
            terminal.OnResize(() => resized.TrySetResult(terminal.Columns));
            await terminal.WriteAsync("ready ");
            await terminal.WriteAsync($"{await resized.Task} columns");
            return 0;
        });
        await using var client = await exec.OpenAsync();

        await client.WaitForOutputAsync("ready ");
        await client.ResizeAsync(61, 20);

        await client.WaitForOutputAsync("61 columns");
    }

    [Fact]
    public async Task Run_CtrlCWithoutHandler_EndsTheCommand()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").Run(static async terminal =>
        {
            await terminal.WriteAsync("waiting");
            await Task.Delay(Timeout.Infinite, terminal.Stopping);
            return 0;
        });
        await using var client = await exec.OpenAsync("top");

        await client.WaitForOutputAsync("waiting");
        await client.TypeAsync("\u0003");

        Assert.Equal("", await client.Closed);
    }

    [Fact]
    public async Task Run_MethodThrows_ClosesWithItsMessage()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession().Run(static _ => throw new InvalidOperationException("No such luck."));

        Assert.Equal("The command has failed: InvalidOperationException: No such luck.", (await exec.RunAsync("top")).Reason);
    }

    [Fact]
    public async Task Run_OtherContainerOrScript_DoesNotApply()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var setup = exec.Ecs.OnSession("web").Run(static _ => Task.FromResult(0));

        Assert.Equal("a\r\n", (await exec.RunAsync("echo a", "log")).Output);
        Assert.Equal("b\r\n", (await exec.RunAsync("sh -c 'echo b'")).Output);
        Assert.Equal(0, setup.AppliedCount);
    }

    [Fact]
    public async Task FailToStart_Session_ClosesWithItsReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").FailToStart("no shell here");

        Assert.Equal(("", "no shell here"), await exec.RunAsync("/bin/sh"));
    }

    [Fact]
    public async Task Close_AfterMessages_ClosesWithItsReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").Close("Maintenance.", messages: 3);
        await using var client = await exec.OpenAsync();

        // The handshake has two messages; the prompt is the third.
        Assert.Equal("Maintenance.", await client.Closed);
        Assert.Equal("# ", client.Output);
    }

    [Fact]
    public async Task BreakConnection_AfterMessages_ClosesNothing()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").BreakConnection(messages: 3);
        await using var client = await exec.OpenAsync();

        await Assert.ThrowsAsync<EcsTransportException>(() => client.Channel.Completion.WaitAsync(TestEcs.Token));
    }

    [Fact]
    public async Task DelayAcknowledgments_Input_IsProcessedOnce()
    {
        var (duration, output) = await ExecTestEcs.SimulateAsync(
            static ecs => ecs.OnSession("web").DelayAcknowledgments(TimeSpan.FromSeconds(20)),
            static async (session, clock) =>
            {
                var start = clock.GetTimestamp();
                await session.TypeAsync("echo once\r");
                await session.Channel.WaitUntilAcknowledgedAsync(TestEcs.Token);
                return (clock.GetElapsedTime(start), await session.WaitForOutputAsync("\r\nonce\r\n# "));
            });

        Assert.InRange(duration, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(25));
        Assert.Equal("# echo once\r\nonce\r\n# ", output);
    }

    [Fact]
    public async Task PausePublication_Input_WaitsForItsEnd()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnSession("web").PausePublication(TimeSpan.FromSeconds(30));
        await using var client = await exec.OpenAsync();
        await client.WaitForOutputAsync("# ");

        var typing = client.TypeAsync("echo on\r").AsTask();
        Assert.False(typing.IsCompleted);
        exec.Test.Clock.Advance(TimeSpan.FromSeconds(30));

        await typing;
        await client.WaitForOutputAsync("\r\non\r\n");
    }

    [Theory]
    [InlineData(ExecDirection.Both, 1)]
    [InlineData(ExecDirection.ToContainer, 2)]
    [InlineData(ExecDirection.FromContainer, 3)]
    public async Task Disturbances_OfMessages_ChangeNothingInTheEnd(ExecDirection direction, int seed)
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(static number => $"{number} "));
        var output = await ExecTestEcs.SimulateAsync(
            ecs =>
            {
                ecs.OnSession().DropMessages(0.2, direction, seed);
                ecs.OnSession().RepeatMessages(0.2, direction, seed);
                ecs.OnSession().ReorderMessages(0.2, direction, seed);
                ecs.OnCommand("web", "dump").RespondWith(text);
            },
            static async (session, _) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await session.TypeAsync($"echo {i}\r");
                }

                await session.TypeAsync("dump\r");
                await session.TypeAsync("exit\r");
                await session.Closed;
                return session.Output;
            });

        Assert.Contains("# 19\r\n", output, StringComparison.Ordinal);
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Setups_InvalidArguments_Throw()
    {
        var session = new InMemoryEcs().OnSession();

        Assert.Throws<ArgumentOutOfRangeException>(() => session.DropMessages(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.DropMessages(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Close("x", messages: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.SkipHandshake(times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.PausePublication(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => session.FailToStart(" "));
    }
}
