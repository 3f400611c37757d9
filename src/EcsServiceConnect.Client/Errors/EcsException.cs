using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client;

/// <summary>The root of every error that this library throws on its own account.</summary>
/// <remarks>A call that the caller cancelled ends in an <see cref="OperationCanceledException"/>, which is not one of these.</remarks>
public abstract class EcsException : Exception
{
    private string? _operation;

    private protected EcsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, such as <c>CreateService</c>.</summary>
    /// <value>Null where no call is concerned, such as for options that do not fit each other.</value>
    public string? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>What the retry needs to know about the attempt that failed.</summary>
    /// <value>Null where no attempt was made.</value>
    internal AttemptFacts? Attempt { get; set; }

    /// <summary>Names the operation of an error that was thrown where it is not known.</summary>
    internal void NameOperation(string operation) => _operation ??= operation;
}
