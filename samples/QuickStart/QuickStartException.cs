namespace QuickStart;

/// <summary>Something of the sample's own went wrong, such as a file that cannot be read.</summary>
internal sealed class QuickStartException(string message, string advice, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the user can do about it.</summary>
    public string Advice { get; } = advice;
}
