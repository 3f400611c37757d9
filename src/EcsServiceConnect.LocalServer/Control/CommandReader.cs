using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads from JSON what commands and sessions of ECS Exec do, and sets it up.</summary>
internal static class CommandReader
{
    private const string Subject = "a command";
    private const string Respond = "respond";

    /// <summary>The types, each with the members that it has besides those of every type.</summary>
    private static readonly Dictionary<string, string[]> _types = new(StringComparer.Ordinal)
    {
        [Respond] = ["command", "output", "error", "exitCode", "after"],
        ["rejectToken"] = ["reason"],
        ["failToStart"] = ["reason"],
        ["close"] = ["reason", "messages"],
        ["breakConnection"] = ["messages"],
        ["skipHandshake"] = [],
        ["delayAcknowledgments"] = ["duration"],
        ["pausePublication"] = ["duration"],
        ["dropMessages"] = ["probability", "direction", "seed"],
        ["repeatMessages"] = ["probability", "direction", "seed"],
        ["reorderMessages"] = ["probability", "direction", "seed"],
    };

    private static readonly string[] _commonMembers = ["type", "container", "count"];
    private static readonly string[] _allMembers = [.. _commonMembers, .. _types.Values.SelectMany(static names => names).Distinct()];
    private static readonly string[] _directions = ["both", "toContainer", "fromContainer"];

    /// <exception cref="ControlException">The command is invalid.</exception>
    public static ExecOutcomeSetup Apply(ControlBody body, InMemoryEcs ecs)
    {
        body.RequireKnown(Subject, _allMembers);
        var type = body.RequireChoice("type", [.. _types.Keys]);
        body.RequireKnown($"{Subject} of the type '{type}'", [.. _commonMembers, .. _types[type]]);
        var container = body.GetText("container");
        return type == Respond
            ? ecs.OnCommand(container, body.GetText("command")).RespondWith(
                body.GetAnyText("output") ?? "",
                body.GetNumber("exitCode", 0, 255) ?? 0,
                body.GetAnyText("error"),
                body.GetDuration("after"),
                body.GetCount("count", InMemoryEcs.Unlimited))
            : ApplyFault(body, ecs.OnSession(container), type, body.GetCount("count"));
    }

    private static ExecOutcomeSetup ApplyFault(ControlBody body, ExecSessionSetup session, string type, int count) => type switch
    {
        "rejectToken" => session.RejectToken(body.GetText("reason"), count),
        "failToStart" => session.FailToStart(body.RequireText("reason"), count),
        "close" => session.Close(body.RequireText("reason"), GetMessages(body), count),
        "breakConnection" => session.BreakConnection(GetMessages(body), count),
        "skipHandshake" => session.SkipHandshake(count),
        "delayAcknowledgments" => session.DelayAcknowledgments(body.RequireDuration("duration"), count),
        "pausePublication" => session.PausePublication(body.RequireDuration("duration"), count),
        "dropMessages" => session.DropMessages(GetProbability(body), GetDirection(body), GetSeed(body), count),
        "repeatMessages" => session.RepeatMessages(GetProbability(body), GetDirection(body), GetSeed(body), count),
        _ => session.ReorderMessages(GetProbability(body), GetDirection(body), GetSeed(body), count),
    };

    private static int GetMessages(ControlBody body) => body.GetNumber("messages", 0, int.MaxValue) ?? 0;

    private static int GetSeed(ControlBody body) => body.GetNumber("seed", int.MinValue, int.MaxValue) ?? 0;

    private static double GetProbability(ControlBody body) =>
        body.Get("probability") is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var probability) && probability is >= 0 and <= 1
            ? probability
            : throw ControlException.CreateInvalid("probability", "a number from 0 to 1");

    private static ExecDirection GetDirection(ControlBody body) => !body.Has("direction") ? ExecDirection.Both : body.RequireChoice("direction", _directions) switch
    {
        "toContainer" => ExecDirection.ToContainer,
        "fromContainer" => ExecDirection.FromContainer,
        _ => ExecDirection.Both,
    };
}
