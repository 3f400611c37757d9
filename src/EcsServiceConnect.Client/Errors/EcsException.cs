namespace EcsServiceConnect.Client;

/// <summary>The root of every error that this library throws on its own account.</summary>
/// <remarks>A call that the caller cancelled ends in an <see cref="OperationCanceledException"/>, which is not one of these.</remarks>
public abstract class EcsException : Exception
{
    private protected EcsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, such as <c>CreateService</c>.</summary>
    /// <value>Null where no call is concerned, such as for options that do not fit each other.</value>
    public string? Operation { get; init; }
}
