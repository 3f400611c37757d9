using System.Text.Json;
using System.Text;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads a fault from JSON, and sets it up.</summary>
internal static partial class FaultReader
{
    private const string Subject = "a fault";
    private const string AnyOperation = "*";

    /// <summary>The types, each with the members that it has besides those of every fault.</summary>
    private static readonly Dictionary<string, string[]> _types = new(StringComparer.Ordinal)
    {
        ["throttle"] = ["retryAfter"],
        ["fail"] = ["errorCode", "message", "statusCode"],
        ["respond"] = ["statusCode", "body", "contentType"],
        ["delay"] = ["duration"],
        ["delayResponse"] = ["duration"],
        ["dropResponse"] = [],
        ["refuseConnection"] = [],
    };

    private static readonly string[] _commonMembers = ["type", "operation", "count", "request", "attempt"];
    private static readonly string[] _allMembers = [.. _commonMembers, .. _types.Values.SelectMany(static names => names).Distinct()];

    /// <exception cref="ControlException">The fault is invalid.</exception>
    public static FaultSetup Apply(ControlBody body, InMemoryEcs ecs)
    {
        body.RequireKnown(Subject, _allMembers);
        var type = body.RequireChoice("type", [.. _types.Keys]);
        body.RequireKnown($"{Subject} of the type '{type}'", [.. _commonMembers, .. _types[type]]);
        var setup = Narrow(GetSetup(body, ecs), body);
        var count = body.GetCount("count");
        return type switch
        {
            "throttle" => setup.Throttle(count, body.GetDuration("retryAfter")),
            "fail" => Fail(setup, body, count),
            "respond" => Respond(setup, body, count),
            "delay" => setup.Delay(body.RequireDuration("duration"), count),
            "delayResponse" => setup.DelayResponse(body.RequireDuration("duration"), count),
            "dropResponse" => setup.DropResponse(count),
            _ => setup.RefuseConnection(count),
        };
    }

    private static OperationSetup GetSetup(ControlBody body, InMemoryEcs ecs) =>
        body.GetText("operation") is null or AnyOperation ? ecs.OnAny() : ecs.On(OperationReader.Require(body, ecs));

    /// <summary>Limits the fault to requests that contain given members, or are a given attempt of their call.</summary>
    private static OperationSetup Narrow(OperationSetup setup, ControlBody body)
    {
        if (body.GetObject("request") is { } expected)
        {
            setup = setup.When(request => JsonMatch.IsMatch(request.Json, expected));
        }

        if (body.GetNumber("attempt", 1, int.MaxValue) is { } attempt)
        {
            setup = setup.When(request => request.Attempt == attempt);
        }

        return setup;
    }

    private static FaultSetup Fail(OperationSetup setup, ControlBody body, int count)
    {
        var code = body.RequireText("errorCode");
        return ErrorCode().IsMatch(code)
            ? setup.Fail(code, body.GetText("message") ?? "This error was set up by a test.", body.GetNumber("statusCode", 400, 599) ?? 400, count)
            : throw ControlException.CreateInvalid("errorCode", "the code of an error, such as 'ClusterNotFoundException'");
    }

    private static FaultSetup Respond(OperationSetup setup, ControlBody body, int count)
    {
        var status = body.GetNumber("statusCode", 200, 599) ?? 200;
        if (!OperationSetup.HasBody(status))
        {
            throw ControlException.CreateInvalid("statusCode", $"a status that has a body, not {status}");
        }

        var content = body.Get("body") is not { } value ? "{}"
            : value.ValueKind == JsonValueKind.String ? value.GetString()!
            : value.GetRawText();
        return body.GetText("contentType") is not { } contentType ? setup.RespondWith(status, content, times: count)
            : Encoding.ASCII.GetByteCount(contentType) == contentType.Length && MediaType().IsMatch(contentType)
                ? setup.RespondWith(status, content, contentType, count)
                : throw ControlException.CreateInvalid("contentType", "a media type, such as 'text/html'");
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.]{0,127}\z")]
    private static partial Regex ErrorCode();

    [GeneratedRegex(@"^[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}( *; *[A-Za-z0-9-]{1,20}=[A-Za-z0-9.-]{1,40})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex MediaType();
}
