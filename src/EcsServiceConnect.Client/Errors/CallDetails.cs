using System.Globalization;

namespace EcsServiceConnect.Client.Errors;

/// <summary>What the message of an exception shows of its call. What is not known is left out.</summary>
internal readonly record struct CallDetails
{
    public string? ErrorCode { get; init; }

    public string? Operation { get; init; }

    public int? StatusCode { get; init; }

    /// <summary>The number of attempts; 0 if there was no call.</summary>
    public int Attempts { get; init; }

    public string? RequestId { get; init; }

    public string? ExtendedRequestId { get; init; }

    /// <summary>Appends the details in parentheses: <c>Rate exceeded. (ThrottlingException, RunTask, 3 attempts)</c>.</summary>
    public string AppendTo(string message)
    {
        string?[] details =
        [
            ErrorCode,
            Operation,
            StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}") : null,
            Attempts > 0 ? MessageFormatter.FormatCount(Attempts, "attempt") : null,
            RequestId is not null ? $"request id {RequestId}" : null,
            ExtendedRequestId is not null ? $"extended request id {ExtendedRequestId}" : null,
        ];
        var known = string.Join(", ", details.OfType<string>());
        return known.Length == 0 ? message : $"{message} ({known})";
    }
}
