using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Adds, lists and removes faults, outcomes, what hooks return, and what commands do.</summary>
internal sealed class SetupEndpoint(ScriptedSetups setups)
{
    public async Task<HttpResult> AddFaultAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        return CreateResult(setups.AddFault(body), WriteFault, StatusCodes.Status201Created);
    }

    public async Task<HttpResult> AddOutcomeAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        return CreateResult(setups.AddOutcome(body), WriteOutcome, StatusCodes.Status201Created);
    }

    public async Task<HttpResult> AddHookAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        return CreateResult(setups.AddHook(body), WriteHook, StatusCodes.Status201Created);
    }

    public async Task<HttpResult> AddCommandAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        return CreateResult(setups.AddCommand(body), WriteCommand, StatusCodes.Status201Created);
    }

    public HttpResult ListFaults(HttpContext context) => CreateList("faults", setups.Faults, WriteFault);

    public HttpResult ListOutcomes(HttpContext context) => CreateList("outcomes", setups.Outcomes, WriteOutcome);

    public HttpResult ListHooks(HttpContext context) => CreateList("hooks", setups.Hooks, WriteHook);

    public HttpResult ListCommands(HttpContext context) => CreateList("commands", setups.Commands, WriteCommand);

    public HttpResult GetFault(HttpContext context) => CreateResult(Find(setups.Faults, context, "fault"), WriteFault);

    public HttpResult GetOutcome(HttpContext context) => CreateResult(Find(setups.Outcomes, context, "outcome"), WriteOutcome);

    public HttpResult GetHook(HttpContext context) => CreateResult(Find(setups.Hooks, context, "hook"), WriteHook);

    public HttpResult GetCommand(HttpContext context) => CreateResult(Find(setups.Commands, context, "command"), WriteCommand);

    public HttpResult RemoveFault(HttpContext context)
    {
        var fault = Find(setups.Faults, context, "fault");
        fault.Setup.Remove();
        setups.Faults.Remove(fault);
        return ControlResult.CreateEmpty();
    }

    public HttpResult RemoveOutcome(HttpContext context)
    {
        var outcome = Find(setups.Outcomes, context, "outcome");
        outcome.Setup.Remove();
        setups.Outcomes.Remove(outcome);
        return ControlResult.CreateEmpty();
    }

    public HttpResult RemoveHook(HttpContext context)
    {
        var hook = Find(setups.Hooks, context, "hook");
        hook.Setup.Remove();
        setups.Hooks.Remove(hook);
        return ControlResult.CreateEmpty();
    }

    public HttpResult RemoveCommand(HttpContext context)
    {
        var command = Find(setups.Commands, context, "command");
        command.Setup.Remove();
        setups.Commands.Remove(command);
        return ControlResult.CreateEmpty();
    }

    public HttpResult ClearFaults(HttpContext context)
    {
        setups.ClearFaults();
        return ControlResult.CreateEmpty();
    }

    public HttpResult ClearOutcomes(HttpContext context)
    {
        setups.ClearOutcomes();
        return ControlResult.CreateEmpty();
    }

    public HttpResult ClearHooks(HttpContext context)
    {
        setups.ClearHooks();
        return ControlResult.CreateEmpty();
    }

    public HttpResult ClearCommands(HttpContext context)
    {
        setups.ClearCommands();
        return ControlResult.CreateEmpty();
    }

    private static NumberedSetup<TSetup> Find<TSetup>(SetupStore<TSetup> store, HttpContext context, string kind)
        where TSetup : class
    {
        var id = context.GetRouteValue("id")?.ToString();
        return store.All.FirstOrDefault(setup => setup.Id.ToString(CultureInfo.InvariantCulture) == id)
            ?? throw ControlException.CreateNotFound($"There is no {kind} '{MessageSanitizer.Sanitize(id ?? "")}'.");
    }

    private static HttpResult CreateResult<TSetup>(
        NumberedSetup<TSetup> setup, Action<Utf8JsonWriter, NumberedSetup<TSetup>> write, int statusCode = StatusCodes.Status200OK) =>
        ControlResult.Create(statusCode, writer => write(writer, setup));

    private static HttpResult CreateList<TSetup>(
        string name, SetupStore<TSetup> store, Action<Utf8JsonWriter, NumberedSetup<TSetup>> write)
        where TSetup : class =>
        ControlResult.Create(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartArray(name);
                foreach (var setup in store.All)
                {
                    writer.WriteStartObject();
                    write(writer, setup);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });

    private static void WriteFault(Utf8JsonWriter writer, NumberedSetup<FaultSetup> fault) =>
        Write(writer, fault, fault.Setup.AppliedCount, fault.Setup.RemainingCount);

    private static void WriteOutcome(Utf8JsonWriter writer, NumberedSetup<TaskOutcomeSetup> outcome) =>
        Write(writer, outcome, outcome.Setup.AppliedCount, outcome.Setup.RemainingCount);

    private static void WriteHook(Utf8JsonWriter writer, NumberedSetup<LifecycleHookOutcomeSetup> hook) =>
        Write(writer, hook, hook.Setup.AppliedCount, hook.Setup.RemainingCount);

    private static void WriteCommand(Utf8JsonWriter writer, NumberedSetup<ExecOutcomeSetup> command) =>
        Write(writer, command, command.Setup.AppliedCount, command.Setup.RemainingCount);

    private static void Write<TSetup>(Utf8JsonWriter writer, NumberedSetup<TSetup> setup, int appliedCount, int remainingCount)
    {
        writer.WriteNumber("id", setup.Id);
        foreach (var property in setup.Definition.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteNumber("applied", appliedCount);
        ControlResult.WriteCount(writer, "remaining", remainingCount);
    }
}
