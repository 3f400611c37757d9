using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Sets for how long reads that make many calls tolerate throttling.</summary>
public static class EcsReadOptionsExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Returns the client with other read options. Whatever begins with it (lists, batches, handles, topologies, the preflight) has
        /// these options; single calls are the same.
        /// </summary>
        /// <param name="options">The options, which replace those of an earlier call.</param>
        /// <returns>A client that sends every request through this one. There is nothing to dispose.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        public IEcsClient WithReadOptions(EcsReadOptions options)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentNullException.ThrowIfNull(options);
            options.Validate();
            return new ReadOptionsClient(ReadOptionsClient.Unwrap(client), options);
        }
    }
}
