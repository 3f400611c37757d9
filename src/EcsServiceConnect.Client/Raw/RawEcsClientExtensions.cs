using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>Calls operations by name, as JSON.</summary>
public static class RawEcsClientExtensions
{
    /// <param name="client">The client that sends the request.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Calls an operation by its name, for operations and members that this library does not know yet. The call is
        /// signed and retried like any other, and throws the same exceptions.
        /// </summary>
        /// <param name="operation">
        /// The operation's name in the API, such as <c>DescribeDaemon</c>: 1 to 128 letters and digits, a letter first.
        /// </param>
        /// <param name="json">The input: a JSON object, with the API's member names; <c>{}</c> for none.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The response, as JSON.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="operation"/> or <paramref name="json"/> is null.
        /// </exception>
        /// <exception cref="EcsValidationException">
        /// The name cannot be that of an operation, the input is not a JSON object, or it contains text that is not valid
        /// Unicode, such as half of a surrogate pair.
        /// </exception>
        /// <exception cref="EcsServiceException">The service returned an error, or kept failing.</exception>
        /// <exception cref="EcsTransportException">There was no readable response.</exception>
        /// <exception cref="EcsTimeoutException">
        /// The call, or its last attempt, took longer than its settings allow.
        /// </exception>
        /// <remarks>
        /// No idempotency token is added: where the operation accepts a <c>clientToken</c>, set one, so that a retry
        /// does not act twice. Required members are not checked before sending; the service checks them.
        /// </remarks>
        public async Task<RawEcsResponse> InvokeAsync(string operation, string json, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(operation);
            ArgumentNullException.ThrowIfNull(json);
            JsonElement body;
            try
            {
                using var utf8Json = JsonText.ToUtf8(json);
                body = JsonModelReader.ReadElement(utf8Json.Written.Span);
            }
            catch (JsonException error)
            {
                throw new EcsValidationException($"json: {error.Message}")
                {
                    Operation = operation,
                };
            }

            return await client.SendAsync(new RawEcsRequest(operation, body), cancellationToken).ConfigureAwait(false);
        }
    }
}
