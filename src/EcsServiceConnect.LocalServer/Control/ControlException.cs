namespace EcsServiceConnect.LocalServer.Control;

/// <summary>A request to the control endpoint that is rejected.</summary>
internal sealed class ControlException(int statusCode, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int StatusCode => statusCode;

    /// <summary>The kind of error, for programs.</summary>
    public string Code => code;

    /// <summary>The member that is wrong; null if none is.</summary>
    public string? Member { get; init; }

    /// <summary>The values or members that are accepted instead; empty if they cannot be listed.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Creates the error for a member with another value than it accepts.</summary>
    public static ControlException CreateInvalid(string member, string expected, IReadOnlyList<string>? allowed = null) =>
        new(StatusCodes.Status400BadRequest, "InvalidMember", $"The member '{member}' must be {expected}.")
        {
            Member = member,
            Allowed = allowed ?? [],
        };

    /// <summary>Creates the error for something that does not exist.</summary>
    public static ControlException CreateNotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    /// <summary>Creates the response: the code, the message and, where known, the member and what it accepts.</summary>
    public HttpResult ToResult() => ControlResult.Create(
        StatusCode,
        writer =>
        {
            writer.WriteString("code", Code);
            writer.WriteString("message", Message);
            if (Member is not null)
            {
                writer.WriteString("member", Member);
            }

            if (Allowed.Count > 0)
            {
                writer.WriteStartArray("allowed");
                foreach (var value in Allowed)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
            }
        });
}
