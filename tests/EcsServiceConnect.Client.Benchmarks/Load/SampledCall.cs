namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>One call of the mix as it was made, to be made again, and its response.</summary>
/// <param name="Send">Makes it, with the number of the response in a header.</param>
/// <param name="Response">The body.</param>
internal sealed record SampledCall(Func<IEcsClient, int, Task> Send, byte[] Response);
