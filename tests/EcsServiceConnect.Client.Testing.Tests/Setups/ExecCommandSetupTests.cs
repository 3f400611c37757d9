namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecCommandSetupTests
{
    [Theory]
    [InlineData("ls -l /srv", "total 1\r\n")]
    [InlineData("sh -c 'ls -l /srv'", "total 1\r\n")]
    [InlineData("sh -c 'ls -l /srv; echo mark$?'", "total 1\r\nmark3\r\n")]
    [InlineData("/bin/sh -c \"ls -l /srv; printf '\\\\n%s:%s' a1b2 $?\"", "total 1\r\n\r\na1b2:3")]
    [InlineData("bash -lc '( ls -l /srv ); rc=$?; echo mark:$rc'", "total 1\r\nmark:3\r\n")]
    [InlineData("sh -c 'ls -l /srv && echo yes || echo no:$?'", "total 1\r\nno:3\r\n")]
    [InlineData("sh -c 'eval \"ls -l /srv\"; echo mark$?'", "total 1\r\nmark3\r\n")]
    [InlineData("sh -c 'x=$(ls -l /srv); echo \"[$x] $?\"'", "[total 1] 3\r\n")]
    [InlineData("sh -c 'ls -l /srv 2>&1 | cat; exit 0'", "total 1\r\n")]
    public async Task RespondWith_ExactText_AppliesWhereverTheCommandIsExecuted(string command, string expected)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var setup = exec.Ecs.OnCommand("web", "ls -l /srv").RespondWith("total 1\n", exitCode: 3);

        Assert.Equal((expected, ""), await exec.RunAsync(command));
        Assert.Equal((1, InMemoryEcs.Unlimited), (setup.AppliedCount, setup.RemainingCount));
    }

    [Theory]
    [InlineData("sh -c 'make a; make b; echo mark$?'")]
    [InlineData("sh -c '( make a; make b ); echo mark$?'")]
    [InlineData("sh -c '{ make a; make b; }; echo mark$?'")]
    public async Task RespondWith_TextOfSeveralCommands_AppliesToThemTogether(string command)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "make a; make b").RespondWith("made\n", exitCode: 1);

        var output = (await exec.RunAsync(command)).Output;

        Assert.StartsWith("made\r\nmark1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate --dry-run")]
    [InlineData("sh -c 'migrate --dry-run; echo mark$?'")]
    [InlineData("sh -c '( migrate --dry-run ); code=$?; printf \"mark%d\\n\" $code'")]
    public async Task RespondWith_Condition_AppliesToTheCommandAndNotToItsExitCode(string command)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", static text => text.Contains("migrate", StringComparison.Ordinal)).RespondWith("migrated\n", 2);

        var output = (await exec.RunAsync(command)).Output;

        Assert.Equal(command.Contains("mark", StringComparison.Ordinal) ? "migrated\r\nmark2\r\n" : "migrated\r\n", output);
    }

    [Fact]
    public async Task RespondWith_AnyCommand_AppliesToEachAndNotToItsExitCode()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand().RespondWith("any\n", 5);

        Assert.Equal("any\r\n", (await exec.RunAsync("echo x", "log")).Output);
        Assert.Equal("any\r\nmark5\r\n", (await exec.RunAsync("sh -c 'echo x; echo mark$?'")).Output);
    }

    [Fact]
    public async Task RespondWith_Times_AppliesInOrder()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "check").RespondWith("busy\n", 1, times: 2);
        exec.Ecs.OnCommand("web", "check").RespondWith("ready\n");

        Assert.Equal(
            ["busy\r\n", "busy\r\n", "ready\r\n", "ready\r\n"],
            [(await exec.RunAsync("check")).Output, (await exec.RunAsync("check")).Output, (await exec.RunAsync("check")).Output, (await exec.RunAsync("check")).Output]);
    }

    [Fact]
    public async Task RespondWith_ErrorAndRedirection_GoesToItsStream()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "build").RespondWith("out\n", 1, error: "err\n");

        Assert.Equal("out\r\nerr\r\n", (await exec.RunAsync("build")).Output);
        Assert.Equal("out\r\n", (await exec.RunAsync("sh -c 'build 2>/dev/null'")).Output);
        Assert.Equal("err\r\n", (await exec.RunAsync("sh -c 'build >/dev/null'")).Output);
    }

    [Fact]
    public async Task RespondWith_After_WaitsForTheClock()
    {
        var duration = await ExecTestEcs.SimulateAsync(
            static ecs => ecs.OnCommand("web", "slow").RespondWith("done", after: TimeSpan.FromSeconds(30)),
            static async (session, clock) =>
            {
                var start = clock.GetTimestamp();
                await session.TypeAsync("slow\r");
                await session.WaitForOutputAsync("done");
                return clock.GetElapsedTime(start);
            });

        Assert.Equal(TimeSpan.FromSeconds(30), duration);
    }

    [Fact]
    public async Task When_Invocation_NarrowsDown()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        ExecCommandInvocation? seen = null;
        exec.Ecs.OnCommand("web", "ls").When(invocation => (seen = invocation).TaskArn != exec.TaskArn).RespondWith("no");
        exec.Ecs.OnCommand("web", "ls").When(static invocation => invocation.TaskDefinition == "orders:1").RespondWith("yes");

        Assert.Equal("yes", (await exec.RunAsync("ls")).Output);
        Assert.Equal(("ls", "web", exec.TaskArn, "orders:1"), (seen!.Command, seen.Container, seen.TaskArn, seen.TaskDefinition));
        Assert.StartsWith("ecs-execute-command-", seen.SessionId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Command_ReadsItsInput()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "ask").Run(static async terminal =>
        {
            await terminal.WriteLineAsync($"you said {await terminal.ReadLineAsync()}");
            return 9;
        });

        Assert.Equal("you said hi\r\nmark9\r\n", (await exec.RunAsync("sh -c 'echo hi | ask; echo mark$?'")).Output);
    }

    [Fact]
    public async Task ClearExecSetups_AfterSetups_RemovesThem()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "pwd").RespondWith("x");
        exec.Ecs.OnSession("web").RejectToken();
        exec.Ecs.ClearExecSetups();

        Assert.Equal("/srv/app\r\n", (await exec.RunAsync("pwd")).Output);
    }

    [Fact]
    public async Task Remove_Setup_AppliesNoMore()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var setup = exec.Ecs.OnCommand("web", "pwd").RespondWith("x");
        setup.Remove();

        Assert.Equal("/srv/app\r\n", (await exec.RunAsync("pwd")).Output);
        Assert.Equal((0, 0), (setup.AppliedCount, setup.RemainingCount));
    }

    [Fact]
    public void RespondWith_InvalidArguments_Throws()
    {
        var command = new InMemoryEcs().OnCommand("web", "ls");

        Assert.Throws<ArgumentOutOfRangeException>(() => command.RespondWith("", exitCode: 256));
        Assert.Throws<ArgumentOutOfRangeException>(() => command.RespondWith("", times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => command.RespondWith("", after: TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentNullException>(() => command.RespondWith((string)null!));
        Assert.Throws<ArgumentNullException>(() => command.Run(null!));
        Assert.Throws<ArgumentNullException>(() => command.When(null!));
    }
}
