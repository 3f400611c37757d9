using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests.Scripting;

public sealed class ScriptExecutorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Execute_EachCommand_IsSavedWithItsTime()
    {
        _test.Ecs.OnTask("job", image: "example/app").ExitWith(1, TimeSpan.FromSeconds(2), "It broke.", times: 3);
        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        _test.Ecs.OnDeployment("orders").Fail("no", times: 2).Remove();
        _test.Ecs.ClearTaskOutcomes();
        _test.Ecs.AdvanceTime(TimeSpan.FromHours(1));

        var lines = Encoding.UTF8.GetString(await SaveAndLoad.SaveAsync(_test.Ecs)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entries = lines[1..^1].Select(static line => Journal.Read(Encoding.UTF8.GetBytes(line))).ToList();

        Assert.All(entries, static entry => Assert.Equal("script", entry.Operation));
        Assert.Equal(
            [
                """{"command":"AddTaskOutcome","criteria":{"family":"job","image":"example/app"},"outcome":{"kind":"Exit","exitCode":1,"reason":"It broke.","delay":"00:00:02"},"times":3}""",
                """{"command":"AddDeploymentOutcome","service":"orders","outcome":{"kind":"FailToStart","reason":"no"},"times":2}""",
                """{"command":"RemoveTaskOutcome","id":2}""",
                """{"command":"ClearTaskOutcomes"}""",
                """{"command":"AdvanceTime"}""",
            ],
            entries.Select(static entry => Encoding.UTF8.GetString(entry.Request.Span)));
        var begin = entries[0].Moment;
        Assert.Equal([0, 1, 1, 1, 3601], entries.Select(entry => (entry.Moment - begin).TotalSeconds));
    }

    [Fact]
    public void Execute_CommandThatThrows_IsNotInTheJournal()
    {
        Assert.Throws<ArgumentException>("task", () => _test.Ecs.StopTask("none"));

        Assert.Equal(0, _test.Ecs.ChangeCount);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"command":"LaunchRocket"}""")]
    public void PrepareReplay_OtherJson_Throws(string json) => Assert.Throws<JsonException>(
        () => _test.Ecs.Scripts.PrepareReplay(new JournalEntry(_test.Clock.GetUtcNow(), "script", Encoding.UTF8.GetBytes(json), IsSeed: false)));
}
